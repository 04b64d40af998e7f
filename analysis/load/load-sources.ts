/** One work the load model rests on. */
export interface LoadSource {
  readonly citation: string
  readonly url: string | null
  /** What of it the model uses, in one line. */
  readonly finding: string
}

/**
 * The works behind the constants, by a stable key. Most were read in the abstract or in the opening, not in full
 * tables; `finding` says what was read. Plain data: the page "How the number is made" prints it.
 */
export const LOAD_SOURCES = {
  'demangeot-2023': {
    citation: 'Demangeot, Whiteley, Gremeaux & Degache 2023, Scand J Med Sci Sports 33(2):110-126',
    url: 'https://doi.org/10.1111/sms.14242',
    finding: 'Review of 11 studies: peak Achilles force 2.7 to 3.95 body weights walking, 4.15 to 7.71 running.',
  },
  'tensiometry-running': {
    citation: 'Shear-wave tensiometry of the Achilles tendon, walking to running (PMC11096059)',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC11096059',
    finding: '44.0 N/kg walking at 1.34 m/s; 8.2 to 10.1 body weights running at 2.68 to 4.47 m/s.',
  },
  'starbuck-2021': {
    citation: 'Starbuck, Bramah, Herrington & Jones 2021, Scand J Med Sci Sports',
    url: 'https://discovery.researcher.life/article/the-effect-of-speed-on-achilles-tendon-forces-and-patellofemoral-joint-stresses-in-high-performing-endurance-runners/9cfa88f2599332739d284d6d510d10b3',
    finding: 'Peak Achilles force +19.5 % from 3.3 to 5.6 m/s; cumulative load greater when faster.',
  },
  'bohm-2023': {
    citation: 'Bohm et al. 2023, J Exp Biol 226:jeb246437',
    url: 'https://journals.biologists.com/jeb/article-split/226/22/jeb246437/335438',
    finding: 'The greatest force of the soleus falls at 7.0 m/s and above.',
  },
  'franz-kram-2012': {
    citation: 'Franz & Kram 2012, Gait & Posture 35:143',
    url: 'https://doi.org/10.1016/j.gaitpost.2011.08.025',
    finding: 'Walking up 9°: soleus activity +136 %; no rise downhill.',
  },
  'harper-2020': {
    citation: 'Harper et al. 2020, Sensors 20:4805',
    url: 'https://www.mdpi.com/1424-8220/20/17/4805',
    finding: 'Walking: tendon wave speed rises with incline, very differently between people.',
  },
  'harper-2022': {
    citation: 'Harper et al. 2022, Sensors 22:1589',
    url: 'https://doi.org/10.3390/s22041589',
    finding: 'Walking: the work of the soleus scales with incline, that of the gastrocnemius does not.',
  },
  'ankle-share-walking': {
    citation: 'Joint work in walking at 0, ±3, ±6 and ±9°, R Soc Open Sci (PMC6124028)',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6124028',
    finding: 'The ankle does 0.42 of the positive leg work at every slope.',
  },
  'silder-2012': {
    citation: 'Muscle activity and the metabolic cost of incline walking (PMC4504736)',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4504736',
    finding: 'Incline and squared activity of soleus and vastus explain 96 % of the variance of metabolic cost.',
  },
  'rice-2024': {
    citation: 'Rice et al. 2024, J Sport Health Sci 13(1)',
    url: 'https://m.fx361.com/news/2024/0125/23431594.html',
    finding: 'Running: bending of the shin rises at +10 and +15 %, falls at −10 and −15 %.',
  },
  'shih-ho-2023': {
    citation: 'Shih & Ho 2023, J Sports Sci Med 22:111',
    url: 'https://doi.org/10.52082/jssm.2023.111',
    finding: 'Running ±6°: support moment highest uphill with the same ankle share, lowest downhill.',
  },
  'roberts-belliveau-2005': {
    citation: 'Roberts & Belliveau 2005, J Exp Biol 208:1963',
    url: 'https://doi.org/10.1242/jeb.01555',
    finding: 'Against: running up 6 and 12°, virtually all the extra work is done at the hip.',
  },
  'telhan-2010': {
    citation: 'Telhan et al. 2010, J Athl Train 45:16',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2808749/',
    finding: 'Against: running ±4° hardly changes ankle kinetics.',
  },
  'minetti-2002': {
    citation: 'Minetti et al. 2002, J Appl Physiol 93:1039',
    url: 'https://doi.org/10.1152/japplphysiol.01177.2001',
    finding: 'Energy cost of running and walking between −0.45 and +0.45 grade.',
  },
  'padulo-2013': {
    citation: 'Padulo et al. 2013, PLoS ONE 8:e69006',
    url: 'https://doi.org/10.1371/journal.pone.0069006',
    finding: 'Running 0 to 7 % at one speed: cadence +4 %, energy cost +53 %.',
  },
  'meyer-2023': {
    citation: 'Meyer et al. 2023, Int J Sports Med',
    url: 'https://doi.org/10.1055/a-2044-4805',
    finding: 'Force from contact and flight times is not valid on inclines.',
  },
  'schechtman-bader-1997': {
    citation: 'Schechtman & Bader 1997, J Biomech',
    url: 'https://doi.org/10.1016/s0021-9290(97)00033-x',
    finding: 'Human tendon in fatigue: S = 101.3 − 14.8·log10 N (S in per cent of strength), no endurance limit.',
  },
  'frey-law-avin-2010': {
    citation: 'Frey Law & Avin 2010, Ergonomics 53:109',
    url: 'https://doi.org/10.1080/00140130903389068',
    finding: '194 papers: endurance time falls with a power of intensity; the ankle tires least.',
  },
  'moderate-walking': {
    citation: 'Stride rate, stature and moderate walking, Med Sci Sports Exerc, February 2011',
    url: 'https://insights.ovid.com/crossref?an=00005768-201102000-00016',
    finding: 'Moderate walking is 90 to 113 steps a minute for people of 198 to 152 cm.',
  },
  'willy-2016': {
    citation: 'Willy et al. 2016, J Orthop Sports Phys Ther',
    url: 'https://umimpact.umt.edu/en/publications/patellofemoral-joint-and-achilles-tendon-loads-during-overground-',
    finding: 'Treadmill against overground: peak Achilles force +12.5 %, per kilometre +14.2 %.',
  },
  'schwameder-stairs': {
    citation: 'Schwameder, stairs against a 24° ramp',
    url: 'https://ojs.ub.uni-konstanz.de/cpa/article/view/3852',
    finding: 'Going up stairs moves work from the ankle to the hip.',
  },
  'lejeune-1998': {
    citation: 'Lejeune, Willems & Heglund 1998, J Exp Biol 201:2071',
    url: 'https://journals.biologists.com/jeb/article/201/13/2071/7687',
    finding: 'Dry sand: energy 1.6 times running, 2.1 to 2.7 times walking.',
  },
  'pinnington-dawson-2001': {
    citation: 'Pinnington & Dawson 2001, J Sci Med Sport',
    url: 'https://www.jsams.org/article/S1440-2440(01)80051-7/fulltext',
    finding: 'Running on dry sand costs 1.5 to 1.6 times running on grass.',
  },
  'knobloch-2008': {
    citation: 'Knobloch, Yoon & Vogt 2008, Foot Ankle Int 29:671',
    url: 'https://doi.org/10.3113/FAI.2008.0671',
    finding: 'Survey of 291 runners: sand and mid-portion Achilles trouble, relative risk 10 (1.12 to 92.8).',
  },
  'grant-2022': {
    citation: 'Grant et al. 2022, J R Soc Interface 19:20220483',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9709563',
    finding: 'Against: on soft ground the hip and knee pay, not the ankle.',
  },
  'voloshina-ferris-2015': {
    citation: 'Voloshina & Ferris 2015, J Exp Biol 218:711',
    url: 'https://journals.biologists.com/jeb/article-split/218/5/711/14624',
    finding: 'Running on uneven ground: energy +5 %, ankle work −22 %.',
  },
  'voloshina-walking': {
    citation: 'Walking on uneven terrain: biomechanics and energetics',
    url: 'https://www.researchgate.net/publication/255178896',
    finding: 'Walking on uneven ground: energy +28 %, from knee and hip.',
  },
  'erdc-snow': {
    citation: 'ERDC, Terrain Coefficients for Predicting Energy Costs of Walking over Snow',
    url: null,
    finding: 'Energy of walking in snow rises with how deep the foot sinks.',
  },
  'farris-2012': {
    citation: 'Farris et al. 2012, J Appl Biomech 28:511',
    url: 'https://journals.humankinetics.com/abstract/journals/jab/28/5/article-p511.xml',
    finding: 'Heel lift of 18 mm: 2710 to 2382 N; of 12 mm: not significant.',
  },
  'reinschmidt-nigg-1995': {
    citation: 'Reinschmidt & Nigg 1995',
    url: 'https://pubmed.ncbi.nlm.nih.gov/7752869/',
    finding: 'Against: no effect of heel height on the ankle moment.',
  },
  'almonroeder-2013': {
    citation: 'Almonroeder et al. 2013, Ann Biomed Eng',
    url: 'https://doi.org/10.1007/s10439-013-0819-1',
    finding: 'Landing off the heel: Achilles impulse +11 % a step.',
  },
  'rice-patel-2017': {
    citation: 'Rice & Patel 2017',
    url: 'https://ore.exeter.ac.uk/repository/handle/10871/26215?show=full',
    finding: 'Minimal shoes: higher loading rate; with fore-foot landing a higher impulse.',
  },
  'takahashi-2016': {
    citation: 'Takahashi et al. 2016, Sci Rep 6:29870',
    url: 'https://www.nature.com/articles/srep29870',
    finding: 'Walking: added sole stiffness raises the peak force of the soleus.',
  },
  'beck-2020': {
    citation: 'Beck et al. 2020, Sci Rep',
    url: 'https://doi.org/10.1038/s41598-020-74097-7',
    finding: 'Running: stiff plates change neither ankle moment nor soleus volume or activity.',
  },
  'van-hooren-insoles': {
    citation: 'Van Hooren, van Rengs & Meijer, insole study of tendon impulse',
    url: null,
    finding: 'Even with insoles a person’s Achilles impulse is off by −12.8 ± 9.4 %.',
  },
} as const satisfies Record<string, LoadSource>

export type LoadSourceId = keyof typeof LOAD_SOURCES
