import { gzipSync } from 'node:zlib'
import type { ZipEntry } from './make-zip.ts'
import { sampleBytes } from './sample-bytes.ts'

export type StravaLayout = 'en' | 'de' | 'nl' | 'fr' | 'ja' | 'before-2019'

export interface StravaShape {
  readonly layout?: StravaLayout
  /** Columns in all: 87 to 101 have been seen, each year's export has its own. */
  readonly columns?: number
  /** Whether the tables stand behind the files in the archive; else before them, as they really do. */
  readonly tablesLast?: boolean
  /** Folder everything stands in, as when somebody packs an unpacked export again. */
  readonly folder?: string
  readonly without?: readonly ('shoes.csv' | 'bikes.csv' | 'activities.csv')[]
}

/** One session of the made-up export. */
interface Session {
  readonly id: number
  readonly title: string
  readonly gear: string
  /** Path inside the export, '' for a session entered by hand. */
  readonly file: string
}

/** The columns up to the file's name; behind them an export has some eighty more, a few of them named like earlier ones. */
const HEADINGS: Record<Exclude<StravaLayout, 'before-2019'>, readonly string[]> = {
  en: split(
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename',
  ),
  de: split(
    'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Private Notiz,Ausrüstung,Dateiname',
  ),
  nl: split(
    'Activiteits-ID,Datum van activiteit,Naam activiteit,Type activiteit,Beschrijving,Verstreken tijd,Afstand,Max. hartslag,Relatieve inspanning,Woon-werk,Privénotitie,Uitrusting,Bestandsnaam',
  ),
  fr: split(
    "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description,Temps écoulé,Distance,FC max.,Mesure d'effort,Trajet,Note privée,Matériel,Nom du fichier",
  ),
  ja: split(
    'アクティビティID,アクティビティの日付,アクティビティ名,アクティビティの種類,説明,経過時間,距離,最大心拍数,相対的エフォート,通勤,プライベートメモ,ギア,ファイル名',
  ),
}
const DATES: Record<Exclude<StravaLayout, 'before-2019'>, (day: number) => string> = {
  en: (day) => `Sep ${day}, 2025, 7:00:00 AM`,
  de: (day) => `${day}.09.2025, 07:00:00`,
  nl: (day) => `${day} sep. 2025 07:00:00`,
  fr: (day) => `${day} sept. 2025 à 07:00:00`,
  ja: (day) => `2025年9月${day}日 7:00:00`,
}
const RUN_WORD = { en: 'Run', de: 'Lauf', nl: 'Hardloopsessie', fr: 'Course à pied', ja: 'ランニング' }

/** Titles as people write them: commas, quotes, line breaks, other scripts. */
export const STRAVA_TITLES = {
  road: 'Around the lagoon, "slowly"',
  hills: 'Dünen rauf\nund runter 🏜️',
  paused: '朝のランニング',
  beach: 'Beach there, road back; windy',
  tcx: 'Long way home',
}

const SESSIONS: readonly Session[] = [
  { id: 9_000_000_001, title: STRAVA_TITLES.road, gear: 'Road Queen', file: 'activities/9600000001.fit.gz' },
  { id: 9_000_000_002, title: STRAVA_TITLES.hills, gear: 'Saucony Peregrine 13', file: 'activities/9600000002.fit.gz' },
  { id: 9_000_000_003, title: STRAVA_TITLES.paused, gear: 'Road Queen', file: 'activities/9600000003.fit.gz' },
  { id: 9_000_000_004, title: 'Brick on a Sunday', gear: '', file: 'activities/9600000004.fit.gz' },
  { id: 9_000_000_005, title: 'Stretching, by hand', gear: '', file: '' },
  { id: 9_000_000_006, title: STRAVA_TITLES.beach, gear: 'saucony peregrine  13', file: 'activities/9600000006.gpx' },
  { id: 9_000_000_007, title: STRAVA_TITLES.tcx, gear: 'Road Queen', file: 'activities/9600000007.tcx.gz' },
  { id: 9_000_000_008, title: 'Its file is missing', gear: 'Road Queen', file: 'activities/9600000008.gpx.gz' },
]

/** An account's export as Strava makes it, of the sample files: seven of its sessions have a file, eight are listed. */
export function stravaArchive(shape: StravaShape = {}): ZipEntry[] {
  const { folder = '', without = [] } = shape
  const tables = [
    { name: 'activities.csv', bytes: text(stravaTableText(shape)) },
    {
      name: 'shoes.csv',
      bytes: text('Shoe Name,Shoe Brand,Shoe Model\nRoad Queen,Asics,Novablast 4\n,Saucony,Peregrine 13\n'),
    },
    { name: 'bikes.csv', bytes: text('Bike Name,Bike Brand,Bike Model\nSilver,Canyon,Aeroad\n') },
  ].filter(({ name }) => !without.some((left) => left === name))
  const others = [
    { name: 'profile.csv', bytes: text('Athlete ID,Email Address\n1,someone@example.com\n') },
    { name: 'media/0f1e2d.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
    { name: 'routes/1.gpx', bytes: text('<gpx><rte><rtept lat="1" lon="2"/></rte></gpx>') },
  ]
  const entries = shape.tablesLast === true ? [...files(), ...others, ...tables] : [...tables, ...others, ...files()]
  return entries.map((entry) => ({ ...entry, name: folder + entry.name, streamed: true }))
}

function files(): { name: string; bytes: Uint8Array }[] {
  // Strava's own TCX begin with blanks.
  const tcx = Buffer.concat([Buffer.from('          '), sampleBytes('tcx/road-run.tcx')])
  return [
    { name: 'activities/9600000001.fit.gz', bytes: gzipSync(sampleBytes('fit/road-run.fit')) },
    { name: 'activities/9600000002.fit.gz', bytes: gzipSync(sampleBytes('fit/hill-run.fit')) },
    { name: 'activities/9600000003.fit.gz', bytes: gzipSync(sampleBytes('fit/paused-run.fit')) },
    { name: 'activities/9600000004.fit.gz', bytes: gzipSync(sampleBytes('fit/ride-and-run.fit')) },
    { name: 'activities/9600000006.gpx', bytes: sampleBytes('gpx/beach-a-to-b.gpx') },
    { name: 'activities/9600000007.tcx.gz', bytes: gzipSync(tcx) },
    { name: 'activities/9600000009.gpx.gz', bytes: gzipSync(sampleBytes('gpx/no-elevation.gpx')) },
  ]
}

/** `activities.csv`, with the mark of UTF-8 in front and quotes where a cell needs them. */
export function stravaTableText({ layout = 'en', columns = 94 }: StravaShape = {}): string {
  const rows = layout === 'before-2019' ? oldRows() : newRows(layout, columns)
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`
}

function newRows(layout: Exclude<StravaLayout, 'before-2019'>, columns: number): string[][] {
  const headings = HEADINGS[layout]
  const repeated = ['', '', headings[5]!, '', headings[6]!, headings[7]!, headings[8]!, headings[9]!]
  const rest = Array.from({ length: columns - headings.length }, (_, i) => repeated[i] ?? `Column ${i}`)
  const rows = SESSIONS.map(({ id, title, gear, file }, i) => [
    String(id),
    DATES[layout](i + 7),
    title,
    RUN_WORD[layout],
    i % 2 === 0 ? 'Easy, with "strides"' : '',
    '1800',
    '5.01',
    '151.0',
    '',
    'false',
    i === 2 ? 'calf a bit tight' : '',
    gear,
    file,
    ...rest.map((_, column) => (column % 3 === 0 ? `${column * 1.5}` : '')),
  ])
  return [[...headings, ...rest], ...rows]
}

function oldRows(): string[][] {
  const headings = split('id,date,name,type,description,elapsed_time,distance,relative_effort,commute,gear,filename')
  const rows = SESSIONS.map(({ id, title, gear, file }, i) => {
    return [String(id), `2017-09-0${i + 1} 07:00:00`, title, 'Run', '', '1800', '5010.0', '', 'false', gear, file]
  })
  return [headings, ...rows]
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function split(headings: string): string[] {
  return headings.split(',')
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}
