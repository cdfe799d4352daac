/** What may reach whom. A part that is not named for an audience never enters its Briefing, so no template can leak it. */
import type { Audience } from '../domain/closed-lists.ts'
import type { Voice } from '../domain/voice.ts'

export type Part =
  | 'every-risk'
  | 'decision-reason'
  | 'country-picture'
  | 'programme'
  | 'conduct'
  | 'conditions'
  | 'contacts'
  | 'figures'
  | 'for-officials'

const onAWebsite: readonly Part[] = ['every-risk', 'country-picture', 'conduct', 'conditions', 'figures']
const toParticipants: readonly Part[] = [...onAWebsite, 'decision-reason', 'programme', 'contacts']

const parts: Record<Audience, readonly Part[]> = {
  // Nothing of who will be where, whom to call, or why the country was judged.
  public: onAWebsite,
  participant: toParticipants,
  official: [...toParticipants, 'for-officials'],
  // Two pages, said aloud to the participants: the gravest risks and the voices.
  ambassador: ['decision-reason'],
}

export function mayReach(audience: Audience, part: Part): boolean {
  return parts[audience].includes(part)
}

/** Anonymous voices stay off the website: many readers and much time make a sender recognisable. */
const voiceUsesFor: Record<Audience, readonly Voice['use'][]> = {
  public: ['attributed'],
  ambassador: ['attributed', 'anonymous'],
  participant: ['attributed', 'anonymous'],
  official: ['attributed', 'anonymous'],
}

export function mayHear(audience: Audience, voice: Pick<Voice, 'use'>): boolean {
  return voiceUsesFor[audience].includes(voice.use)
}
