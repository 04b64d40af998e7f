/** Words that alone or together say no more of a session than its sport and time of day. */
const WORDS = new Set(
  [
    'morning lunch afternoon evening night early late midday noon daily',
    'run running jog jogging trail treadmill track walk walking hike hiking ride cycling bike biking swim workout activity',
    'indoor outdoor virtual road street untitled new my session training active log',
    'lauf laufen laufeinheit dauerlauf trailrunning traillauf laufband gehen spaziergang wandern wanderung radfahren radfahrt',
    'fahrt am in der den morgen mittag nachmittag abend nacht nächtlicher aktivität einheit neue neuer strecke',
    'hardlopen loop ochtendloop lunchloop middagloop avondloop nachtloop ochtendrit middagrit avondrit ochtendwandeling',
    'middagwandeling avondwandeling wandelen wandeling fietsen rit activiteit trailloop ochtendtrailrun',
    'course à pied le la du de matin midi soir soirée après-midi dans en nocturne marche randonnée sortie vélo activité',
    'trail déjeuner l pendant entraînement',
    'carrera correr mañana tarde noche mediodía por caminata senderismo bicicleta vuelta actividad',
    'corsa mattutina pomeridiana serale notturna pranzo corsetta camminata escursione giro attività mattina pomeriggio sera',
    'corrida matinal manhã noturna almoço caminhada pedalada atividade da na',
    'løb løpetur løping morgenløp löpning morgonlöpning lunchlöpning kvällslöpning eftermiddagslöpning juoksu aamujuoksu',
    'bieg poranny popołudniowy wieczorny bieganie běh ranní večerní odpolední',
  ].flatMap((line) => line.split(' ')),
)
const IN_ONE =
  /^(朝|午前|昼|午後|夕方|夜|深夜)?の?(ランニング|ラン|ウォーキング|ウォーク|ハイキング|サイクリング|ライド|ジョギング)$/u
/** Figures with their signs: a date, an instant, a number. */
const NO_WORDS = /^[\p{N}\p{P}\sTZ]*$/iu
const COUNTED = /^(track|activity|workout|route|aktivität|activité|activiteit|actividad)\s*[#_-]?\s*\d+$/iu

/**
 * Whether a name tells a session from no other of its kind: “Morning Run”, “Lauf am Abend”, “朝のランニング”, “Track 12”, a
 * date. Such a name gives way to one that somebody thought of.
 */
export function isGenericName(name: string): boolean {
  const text = name.normalize('NFKC').trim()
  if (/\p{Extended_Pictographic}/u.test(text)) return false
  if (NO_WORDS.test(text) || IN_ONE.test(text) || COUNTED.test(text)) return true
  const words = text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
  return words.every((word) => word === '' || WORDS.has(word))
}
