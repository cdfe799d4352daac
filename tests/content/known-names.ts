/**
 * Every proper name that stands in our texts, with what it is. A name that is not here fails tests/content/statements.test.ts, so
 * that somebody looks at it once: a natural person is never added, a company only with the two independent sources that name it.
 *
 * Known without being listed: the names of countries, the publishers of the sources of a file, and the regions it names.
 */

/** Regions, cities, rivers, and what they are called after. */
const places = `
  Abuja; Addis Ababa; Addis Abeba; Amazon; Amazone; Amhara; Bandi; Bayelsa State; Boni; Boni Forest; Calabar;
  Calcutta; Chibok; Chittagong Hill Tracts; Dak Lak; Delhi; Dikmece; Duki; Eastern Province; Eldoret;
  Erzincan; Europa; Europe; Gadani; Gaziantep; Golfstaat; Gulf; Gwadar; Hong Kong; Hongkong; Islamabad;
  Jammu; Jojari; Karbi Anglong; Kashmir; Kasjmir; Khagrachari; Londen; London; Luni; Makoko; Mau Forest;
  Mombasa; Moro; Myanmar; Oostelijke Provincie; Owino Uhuru; Piauí; Rangpur; Rio Grande do Norte; Santarém;
  Saudi-Arabië; Sea of Marmara; South Asia; Telangana; Tibet; US; VS; Wolkite; Xinjiang; Yelewata;
  Zee van Marmara; Zuid-Azië
`

/** Peoples, languages, religions, and the adjectives of countries. */
const peoples = `
  Afghaanse; Afghan; Afro-Braziliaanse; Afro-Brazilian; Ahmadi; Ahmadis; Ahmadiyya; Alevi; Alevis;
  Amerikaanse; Arab; Arabische; Bangladeshi; Bengaals; Bengalese; Bengali-speaking; Bodi; Bodo; Bolivianen;
  Bolivians; British; Britse; Buddhist; Buddhists; Candomblé; Catholic; Chinese; Christian; Christians;
  Colombian; Dalit; Dalits; Dutch; Engelse; English; Ethiopian; European; Europese; Falun Gong; Hindu;
  Hindus; Howeitat; Indian; Indiase; Indigenous; Islam; Keniaanse; Kenianen; Kenyan; Kenyans; Koerdische;
  Kuki-Zo; Kurdish; Kwegu; Meitei; Montagnards; Mursi; Muslim; Muslims; Nederlandse; Nicobarese; Nicobarezen;
  Nigeriaans; Nigerian; Oeigoeren; Oeigoerse; Ogiek; Orthodox; Portugees; Portuguese; Prophet; Protestant;
  Rohingya; Sharia; Shia; Shompen; Somali; Somalische; Tibetaanse; Tibetan; Tibetanen; Tibetans; Umbanda;
  Uyghur; Uyghurs; Vietnamese; Wayuu
`

/** States' organs, offices and international organisations. */
const bodies = `
  African Court; African Court on Human and Peoples’ Rights; Afrikaans Hof;
  Afrikaans Hof voor de Rechten van de Mens en Volkeren; Arbeid; Asian Development Bank; BHRTR;
  Binnenlandse Zaken; Breed Mensenrechten Overleg; Buitenlandse Zaken; Chamber of Commerce; Commissie;
  Commission; Communist Party; Communistische Partij; Constitutional Court; Constitutioneel Hof; Council;
  Court; Court of Appeal; ECOWAS; ECOWAS Court; ECOWAS Court of Justice; EU; European Commission;
  Europese Commissie; Fiocruz; Gelijkheid en Billijkheid; High Court; Hof; Hof van Justitie; Hooggerechtshof;
  House of Representatives; Human Resources en Sociale Ontwikkeling; Human Rights Ambassador;
  Human Rights Commission; Human Rights Council; IBGE; ILO; IMVO-steunpunt; Istanbul Bar Association;
  Justitie; Kamer van Koophandel; Mensenrechtenraad; Minister of Works; Ministerie van Buitenlandse Zaken;
  Ministry of Equality and Equity; Ministry of Foreign Affairs;
  Ministry of Human Resources and Social Development; Ministry of Justice; Ministry of Labour;
  Nationaal Contactpunt; National Assembly; National Commission for Human Rights; National Contact Point;
  National Human Rights Commission; NCP; Netherlands Enterprise Agency; NSITF; Ombudsman;
  Openbaar Ministerie; Openbare Werken; Parliament; Raad; RVO; Senaat; Senate; Supreme Court; Tweede Kamer;
  UN; UNICEF; Unie; Union; USCIRF; Vaticaan; Vatican; VN; Wereldgezondheidsorganisatie; WHO;
  World Health Organization
`

/** Civil society, unions, media, research, and armed groups. */
const organisations = `
  Access Now; AFP; Al-Shabaab; Amnesty; Amnesty International; Anadolu; Antra; Balochistan Post; BBC;
  Beijing LGBT Center; BWI; Cimi; CIVICUS; CPJ; CPT; DİSK; FairSquare; Fenaj; FLIP; HRCP; Human Rights Watch;
  IIED; IndustriALL; Internationaal Vakverbond; International Trade Union Confederation; İSİG;
  Media Rights Agenda; Mongabay; NGLHRC; NLC; NTUF; Outlook; Paradigm Initiative; PICSS; PKK; Pride; SBM;
  SSDO; The News; Verslaggevers Zonder Grenzen; WWF
`

/** Laws, treaties, standards, lists, schemes, and what they say of themselves. */
const rules = `
  Annex; Anti-martelverordening; Anti-Torture Regulation; Art; Article; Articles; Besluit; CEDAW; CFSP;
  Child Labour Duty of Care Act; CN; Conditions; Convention; Convention on the Rights of the Child;
  Conventions; Council Decision; CSDDD; CSRD; Cyber Security Ordinance; Decision; Delegated Regulation; DGGF;
  DHI; Digital Security Act; Directive; Directives; DRIVE; Dual-use; Dutch Sanctions Act; Escazú;
  Escazú Agreement; EUDR; Forced Labour Convention; Forest Rights Act; GBVB; Gedelegeerde Verordening;
  Geleidebrief; GN-code; Green Pakistan Initiative; GSP; Guidelines;
  Guidelines for Multinational Enterprises on Responsible Business Conduct; Guiding Principles;
  Guiding Principles on Business and Human Rights; Hong Kong Convention; Houtverordening;
  International Covenant on Civil and Political Rights;
  International Covenant on Economic, Social and Cultural Rights; Kinderrechtenverdrag; Labour Regulation;
  Law; LIMS; Minerals Regulation; MVO-zelfscan; NAMASTE; OECD; OECD Guidelines;
  OECD Guidelines for Multinational Enterprises on Responsible Business Conduct; OESO-richtlijnen;
  Pakistan Accord; Palermo; PECA; Principles; RBC; Regulation; Richtlijn; Sanctiewet; SIB; Tier;
  Timber Regulation; UAPA; UNGP; Verdrag; Verdrag van Hongkong; Verordening; Victims and Land Law;
  Voorwaarden; Vrouwenverdrag; Watch List; Wet
`

/** Where people speak: what is said of it concerns the one who closes it, not the one who makes it. */
const media = `
  Facebook; Telegram; WeChat; WhatsApp; YouTube
`

/** Months, units and other words that are written with a capital. */
const words = `
  April; August; December; EUR; February; ICT; January; July; June; LGBTIQ; March; May; Micro; No; November;
  October; Respect; September; SIM; Telecom; Turbines; USB; USD; What; World Cup
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
