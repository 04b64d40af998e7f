/** Splits one line of words a language. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/**
 * Words for sand, beach and dune, in small letters, with the cases they are usually written in. Without their accents only
 * where that is no other word (Polish `plaża` is a beach, `plaza` a square).
 */
export const SAND_WORDS: ReadonlySet<string> = words(
  'beach beaches sand sands dune dunes',
  'sandig sandige sandiger sandiges sandigen sandigt zanderig zanderige sableux sableuse arenoso arenosa sabbioso sabbiosa',
  'piaszczysty piaszczysta piaszczyste písčitý písčitá písčité песчаный песчаная песчаное песчаные песчаной піщана піщаний',
  'strand strände strände strandes stränden sandes sandstrand sandstrände düne dünen duene duenen badestrand hundestrand',
  'stranden zand duin duinen zandstrand zandverstuiving stuifzand',
  'sanden sandstranden sanddyn sanddyner klit klitter klitterne klitten stranda sandstranda sanddyne sanddynene strönd',
  'plage plages sable sables dunaire',
  'playa playas dunas médano médanos',
  'praia praias areia areias',
  'platja platges sorra hondartza',
  'spiaggia spiagge spiaggetta sabbia sabbie battigia bagnasciuga',
  'ranta rantaa rannalla rannalle rannan rannat hiekka hiekkaa hiekalla hiekan hiekkaranta hiekkarannalla dyyni dyynit',
  'liiv liivarand liivarannal paplūdimys paplūdimyje smėlis smėliu kopos kopose pludmale pludmalē smiltis smiltīs kāpas kāpās',
  'plaj plajda plajı kum kumda kumsal kumsalda',
  'plaża plaży plażą plaże plażę plażach piasek piasku piaskiem piach piachu wydma wydmy wydmach',
  'pláž pláže pláži pláží písek písku pískem piesok piesku pieskom duny dunách',
  'homok homokos homokon tengerpart tengerparton homokdűne dűne dűnék plajă plaja plajei nisip nisipul nisipuri',
  'plaža plaže plaži plažom pijesak pijesku pijeskom pesak pesku peskom pesek peščena plazhi rërë',
  'pantai pasir buhangin dalampasigan traeth tywod',
  'пляж пляжи пляже пляжу пляжа пляжем песок песке песку песком песка дюна дюны дюне дюнам дюнах',
  'пляжі пісок піску піском плаж плажа плажът плажове плажу плажи плажом пясък пясъка песак песковита пясъчна',
  'παραλια παραλιες παραλιακα αμμος αμμο αμμου αμμουδια αμμουδιες αμμολοφοι πλαζ',
  'شاطئ شاطيء شواطئ رمل رمال كثبان ساحل ماسه',
  'חוף חופים חולות דיונה דיונות',
  'रेत',
)

/** What compound words for a run on sand begin and end with, in the languages that join them: Strandlauf, duinloop. */
export const SAND_COMPOUND =
  /^(beach|sand|strand|sandstrand|düne|dünen|duene|duenen|duin|duinen|zand|klit)(lauf|läufe|laeufe|laufen|läufer|run|runs|running|runde|lopp|loop|lopen|løb|løbet|løp|løpet|löpning|löpningen|jog|jogg|jogging|joggen|training|tempo|intervall|intervalle|marathon|marathonet|halbmarathon|wanderung|spaziergang|vandring|wandeling|tur|turen)$/

/** Words that mean sand only in company: elsewhere an arena is a stadium, and the Duna is the Danube. */
export const SAND_PHRASES: readonly string[] = [
  ...[
    'la arena',
    'sobre arena',
    'por arena',
    'arena blanda',
    'arena dura',
    'arena mojada',
    'arena seca',
    'arena suelta',
  ],
  ...[
    'la duna',
    'una duna',
    'uma duna',
    'na duna',
    'da duna',
    'gran duna',
    'sulla duna',
    'duna di',
    'duna de',
    'duna do',
  ],
  ...['sandy trail', 'sandy trails', 'sandy path', 'sandy track'],
  ...['bãi biển', 'bãi cát', 'trên cát', 'समुद्र तट', 'על חול'],
]

/** Names with such a word in them that are no ground: towns, streets, houses. `*` stands for the word itself. */
export const NO_SAND: readonly string[] = [
  ...[
    'long beach',
    'miami beach',
    'palm beach',
    'virginia beach',
    'newport beach',
    'huntington beach',
    'daytona beach',
  ],
  ...['myrtle beach', 'delray beach', 'boynton beach', 'pompano beach', 'vero beach', 'redondo beach', 'hermosa beach'],
  ...[
    'manhattan beach',
    'laguna beach',
    'imperial beach',
    'ormond beach',
    'cocoa beach',
    'brighton beach',
    'rehoboth beach',
  ],
  ...[
    'playa del carmen',
    'sables d olonne',
    'the strand',
    'sand hill',
    'sand creek',
    'sand lake',
    'sand city',
    'sand springs',
  ],
  ...['beach boys', 'marina bay *', 'pasir ris', 'pasir panjang', 'pasir gudang', 'ساحل عاج'],
  ...['rue des *', 'rue de la *', 'avenue de la *', 'avenue des *', 'boulevard de la *', 'boulevard des *'],
  ...[
    'calle playa',
    'calle de la *',
    'avenida de la *',
    'avenida da *',
    'paseo de la *',
    'rua da *',
    'via spiaggia',
    'via della *',
  ],
  ...[
    '* road',
    '* rd',
    'beach dr',
    'beach st',
    'beach ct',
    'beach court',
    'beach crescent',
    'beach terrace',
    '* street',
    '* avenue',
    '* ave',
    '* boulevard',
    '* blvd',
    '* drive',
    '* lane',
    '* parade',
  ],
  ...['* promenade', '* boardwalk', '* hotel', '* bar', '* club', '* house', '* café', '* cafe', '* box', '* bag'],
]

/** Words of scripts that set no blanks between words, or join particles to them; found anywhere in a text. */
export const SAND_WITHIN: readonly string[] = [
  ...['ビーチ', '砂浜', '砂丘', '浜辺', '砂地', '海滩', '海灘', '沙滩', '沙灘', '沙丘', '沙地'],
  ...['해변', '모래', '백사장', '해수욕장', 'ชายหาด', 'หาดทราย', '🏖'],
]

/** Names that hold one of those by chance: a quarter of Seoul, two towns, a shoe and a street. */
export const NO_SAND_WITHIN: readonly string[] = [
  '모래내',
  'ロングビーチ',
  'マイアミビーチ',
  'ビーチサンダル',
  '沙滩路',
]
