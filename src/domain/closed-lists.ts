/** The closed lists of the field: what may be named in a file, a form or a rule. No zod here: the edge reads this too. */

/** The five priorities of Dutch human-rights policy (Kamerstuk 32 735 nr 403). */
export const priorities = ['women', 'lgbtiq', 'belief', 'expression', 'defenders'] as const

export const themes = [
  ...priorities,
  'labour',
  'child-labour',
  'forced-labour',
  'land',
  'conflict',
  'privacy',
  'environment',
] as const

/** What a figure or a piece of context may be about: a theme, or the ground all themes stand on. */
export const subjects = [...themes, 'rule-of-law', 'corruption', 'civic-freedoms'] as const

export const sectors = [
  'agriculture',
  'chemicals',
  'construction',
  'creative',
  'energy',
  'garments',
  'health',
  'high-tech',
  'ict',
  'infrastructure',
  'logistics',
  'maritime',
  'mining',
  'security',
  'water',
] as const

export const languages = ['nl', 'en'] as const

/** From the narrowest circle of readers' knowledge outwards: see `mayReach` in src/merge/audience.ts. */
export const audiences = ['participant', 'public', 'official', 'ambassador'] as const

/** What a participant does with the country of the mission (DOMAIN 3.2). */
export const participantRoles = ['export', 'import', 'service', 'investment'] as const

export const leads = ['minister', 'official', 'embassy', 'royal'] as const

export const riskDecisions = ['high-risk', 'not-high-risk'] as const

export const instruments = [
  'trade-mission',
  'sib',
  'trade-fairs',
  'dhi',
  'dggf',
  'drive',
  'rbc-sector-cooperation',
  'export-credit-insurance',
] as const

export const programmeKinds = [
  'site-visit',
  'matchmaking',
  'seminar',
  'government-meeting',
  'civil-society-meeting',
  'signing',
  'reception',
] as const

export const contactRoles = ['rbc-helpdesk', 'embassy', 'organiser', 'ministry', 'ncp'] as const

/** How grave, or how likely: lowest first, so that the index compares. */
export const severityLevels = ['low', 'medium', 'high'] as const
export const likelihoodLevels = ['unlikely', 'unknown', 'possible', 'likely'] as const

/** How a business is typically involved (UN Guiding Principles 13, 19). */
export const involvements = ['cause', 'contribute', 'linked'] as const

export const sourceKinds = ['government', 'international', 'civil-society', 'research', 'media'] as const

/** Public licences that ask to be named where the figures are printed, with the address of their text. */
export const publicLicences = {
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const

/** What a sanctions regime does, besides an arms embargo, which the table holds apart. */
export const sanctionMeasures = [
  'asset-freeze',
  'travel-ban',
  'export-restrictions',
  'import-restrictions',
  'financial-restrictions',
  'investment-ban',
  'services-ban',
  'transport-restrictions',
  'aid-suspension',
  'claims-ban',
] as const

/** Why an area is on the indicative list of Regulation (EU) 2017/821. */
export const areaKinds = ['conflict-affected', 'high-risk'] as const

export const sourceReadings = ['whole', 'excerpt', 'copy'] as const

/** How a sender lets a voice be used (SECURITY: consent per point). */
export const voiceUses = ['attributed', 'anonymous', 'background'] as const

/** Along which way a sender comes (Kamerstuk 32 735 nr 403): a platform that speaks for many, or directly. */
export const inputRoutes = ['bmo', 'handelsberaad', 'direct'] as const

/** Where a text was sealed: in the sender's own browser, or in the memory of the Worker when JavaScript is off. */
export const sealingPlaces = ['browser', 'server'] as const

/** What a sealed file may be. The kind is bound inside it, so that one cannot pass for another. */
export const sealedKinds = ['submission', 'decision', 'question', 'answer', 'feedback'] as const

/** What an official may decide on a point, each with the reasons there may be for it. */
export const decisionReasons = {
  use: ['bears-on-the-mission', 'confirmed-elsewhere', 'new-and-credible'],
  part: ['could-identify', 'partly-about-the-mission', 'partly-unchecked', 'names-somebody'],
  hold: ['being-checked', 'waits-for-others', 'for-a-later-mission'],
  'not-used': [
    'not-about-the-mission',
    'already-in-the-briefing',
    'cannot-be-checked',
    'could-identify',
    'names-somebody',
    'too-late',
  ],
  'ask-back': ['unclear', 'source-wanted', 'consent-unclear', 'place-or-time-unclear'],
} as const

/** Where a point ended up: the documents that drew on it. `background` is read by officials and printed nowhere. */
export const usePlaces = [
  'participant-briefing',
  'public-briefing',
  'official-briefing',
  'speaking-notes',
  'background',
] as const

/** Feedback is read and not decided upon. */
export const feedbackStatuses = ['received', 'read'] as const

/** How far a point is; src/domain/point-status.ts says what may follow what. */
export const pointStatuses = [
  'received',
  'asked',
  'answered',
  'held',
  'proposed',
  'to-be-printed',
  'objected',
  'used',
  'not-used',
  'withdrawn',
] as const

/** How far a version of a mission's briefings is; src/domain/release.ts says what may follow what. */
export const releaseStates = [
  'draft',
  'in-review',
  'approved',
  'released',
  'superseded',
  'withdrawn',
] as const

/** The forms in which a released briefing is kept. */
export const fileFormats = ['docx', 'html', 'json'] as const

export const publicLicenceNames = Object.keys(publicLicences) as [PublicLicence, ...PublicLicence[]]

export type PublicLicence = keyof typeof publicLicences
export type Theme = (typeof themes)[number]
export type Subject = (typeof subjects)[number]
export type Sector = (typeof sectors)[number]
export type Language = (typeof languages)[number]
export type Audience = (typeof audiences)[number]
export type ProgrammeKind = (typeof programmeKinds)[number]
export type VoiceUse = (typeof voiceUses)[number]
export type InputRoute = (typeof inputRoutes)[number]
export type SeverityLevel = (typeof severityLevels)[number]
export type SealingPlace = (typeof sealingPlaces)[number]
export type SealedKind = (typeof sealedKinds)[number]
export type DecisionKind = keyof typeof decisionReasons
export type DecisionReason = (typeof decisionReasons)[DecisionKind][number]
export type UsePlace = (typeof usePlaces)[number]
export type FeedbackStatus = (typeof feedbackStatuses)[number]
export type PointStatus = (typeof pointStatuses)[number]
export type ParticipantRole = (typeof participantRoles)[number]
export type ReleaseState = (typeof releaseStates)[number]
export type FileFormat = (typeof fileFormats)[number]
