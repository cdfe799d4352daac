/**
 * Every proper name that stands in our texts, with what it is. A name that is not here fails tests/content/statements.test.ts, so
 * that somebody looks at it once: a natural person is never added, a company only with the two independent sources that name it.
 *
 * Known without being listed: the names of countries, the publishers of the sources of a file, and the regions it names.
 */

/** Regions, cities, rivers, and what they are called after. */
const places = `
  Addis Ababa; Addis Abeba; Amhara; Chittagong Hill Tracts; Dak Lak; Eastern Province; Europa; Europe;
  Golfstaat; Gulf; Hong Kong; Hongkong; Khagrachari; Myanmar; Oostelijke Provincie; Rangpur; Saudi-Arabië;
  Tibet; US; VS; Wolkite; Xinjiang
`

/** Peoples, languages, religions, and the adjectives of countries. */
const peoples = `
  Ahmadis; Amerikaanse; Arab; Arabische; Bangladeshi; Bengalese; Bodi; Buddhist; Buddhists; Chinese;
  Christians; Colombian; Dutch; Engelse; English; Ethiopian; European; Europese; Falun Gong; Hindu; Hindus;
  Howeitat; Indigenous; Islam; Kwegu; Montagnards; Mursi; Muslims; Nederlandse; Oeigoeren; Oeigoerse;
  Orthodox; Sharia; Shia; Tibetaanse; Tibetan; Tibetanen; Tibetans; Uyghur; Uyghurs; Vietnamese; Wayuu
`

/** States' organs, offices and international organisations. */
const bodies = `
  Arbeid; Binnenlandse Zaken; Breed Mensenrechten Overleg; Buitenlandse Zaken; Chamber of Commerce;
  Commissie; Commission; Communist Party; Communistische Partij; Constitutional Court; Constitutioneel Hof;
  Council; EU; European Commission; Europese Commissie; Gelijkheid en Billijkheid; House of Representatives;
  Human Resources en Sociale Ontwikkeling; Human Rights Ambassador; Human Rights Council; ILO;
  IMVO-steunpunt; Justitie; Kamer van Koophandel; Mensenrechtenraad; Ministerie van Buitenlandse Zaken;
  Ministry of Equality and Equity; Ministry of Foreign Affairs;
  Ministry of Human Resources and Social Development; Ministry of Labour; Nationaal Contactpunt;
  National Contact Point; NCP; Netherlands Enterprise Agency; Ombudsman; Openbaar Ministerie; Parliament;
  Raad; RVO; Tweede Kamer; UN; UNICEF; Unie; Union; Vaticaan; Vatican; VN
`

/** Civil society, unions, media and research. */
const organisations = `
  Access Now; AFP; Amnesty; Amnesty International; Beijing LGBT Center; BWI; FairSquare; FLIP;
  Human Rights Watch; IndustriALL; Internationaal Vakverbond; International Trade Union Confederation; Pride
`

/** Laws, treaties, standards, lists, schemes, and what they say of themselves. */
const rules = `
  Annex; Anti-martelverordening; Anti-Torture Regulation; Art; Article; Articles; Besluit; CEDAW; CFSP;
  Child Labour Duty of Care Act; CN; Conditions; Convention; Convention on the Rights of the Child;
  Conventions; Council Decision; CSDDD; CSRD; Cyber Security Ordinance; Decision; Delegated Regulation; DGGF;
  DHI; Digital Security Act; Directive; Directives; DRIVE; Dual-use; Dutch Sanctions Act; Escazú;
  Escazú Agreement; EUDR; Forced Labour Convention; GBVB; Gedelegeerde Verordening; Geleidebrief; GN-code;
  Guidelines; Guidelines for Multinational Enterprises on Responsible Business Conduct; Guiding Principles;
  Guiding Principles on Business and Human Rights; Hong Kong Convention; Houtverordening;
  International Covenant on Civil and Political Rights;
  International Covenant on Economic, Social and Cultural Rights; Kinderrechtenverdrag; Labour Regulation;
  Law; Minerals Regulation; MVO-zelfscan; OECD; OECD Guidelines;
  OECD Guidelines for Multinational Enterprises on Responsible Business Conduct; OESO-richtlijnen; Palermo;
  Principles; RBC; Regulation; Richtlijn; Sanctiewet; SIB; Tier; Timber Regulation; UNGP; Verdrag;
  Verdrag van Hongkong; Verordening; Victims and Land Law; Voorwaarden; Vrouwenverdrag; Watch List; Wet
`

/** Where people speak: what is said of it concerns the one who closes it, not the one who makes it. */
const media = `
  Facebook; Telegram; WeChat; YouTube
`

/** Months, units and other words that are written with a capital. */
const words = `
  April; August; December; EUR; February; ICT; January; July; June; LGBTIQ; March; May; Micro; No; November;
  October; Respect; September; Telecom; Turbines; USB; USD; What; World Cup
`

export const knownNames: readonly string[] = [
  places,
  peoples,
  bodies,
  organisations,
  rules,
  media,
  words,
].flatMap(list => list.split(';').map(name => name.trim()))

/** A company, and the ids of the two independent sources of that file that name it. */
export const companies: readonly Company[] = []

export interface Company {
  readonly name: string
  readonly file: string
  readonly sources: readonly [string, string]
}
