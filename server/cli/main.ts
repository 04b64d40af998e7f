import { Command, CommanderError, Option } from 'commander'
import { SURFACES } from '../../analysis/model/surface.ts'
import { FailedCommand } from './failed-command.ts'
import { readVersion } from './read-version.ts'

const DATA = ['--data <folder>', 'where activities, originals and settings are kept (default: ./data)'] as const
const PROFILE = new Option('--profile <name>', 'set of coefficients')
  .choices(['weighted', 'evidence'])
  .default('weighted')

/**
 * `soleus …`: a file a command, each loaded only when it is asked for, so that none waits for what another needs.
 * A command returns its exit code; whatever it throws becomes one line on stderr.
 */
function createProgram(): Command {
  const program = new Command('soleus')
    .description('Calf load from watch files: scores, weeks, alerts.')
    .version(readVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
  addServerCommands(program)
  addReadingCommands(program)
  addDiaryCommands(program)
  addSurfacesCommands(program)
  return program
}

function addServerCommands(program: Command): void {
  program
    .command('serve')
    .description('serve the page and the API')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine only)')
    .option('--allow-private-targets', 'let messages go to addresses of this machine and its network')
    .option('--port <number>', 'port to listen on (default: 8787)')
    .option(...DATA)
    .action(async (options) => run(import('./serve-command.ts').then((m) => m.serveCommand(options))))
  program
    .command('demo')
    .description('make a sample season, import it and serve it')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine only)')
    .option('--port <number>', 'port to listen on (default: 8787)')
    .option('--data <folder>', 'where the sample season is kept (default: ./data/demo)')
    .action(async (options) => run(import('./demo-command.ts').then((m) => m.demoCommand(options))))
}

function addReadingCommands(program: Command): void {
  program
    .command('score')
    .description('score files, folders and archives without storing anything')
    .argument('<path...>', 'FIT, GPX and TCX files, folders of them, zip or gz archives')
    .option('--json', 'one JSON object a line instead of a table')
    .addOption(PROFILE)
    .option('--height <metres>', "the runner's height", '1.75')
    .option('--mass <kilograms>', "the runner's weight; else the file's own")
    .addOption(new Option('--surface <name>', 'take the whole way as this surface').choices([...SURFACES]))
    .option('--map <file>', 'OpenStreetMap extract or GeoJSON to take surfaces from; may be repeated', collect)
    .action(async (paths, options) => run(import('./score-command.ts').then((m) => m.scoreCommand(paths, options))))
  program
    .command('segments')
    .description('score segments, one JSON object a line')
    .argument('<file>', 'file of segments, or - for standard input')
    .addOption(PROFILE)
    .action(async (file, options) => run(import('./segments-command.ts').then((m) => m.segmentsCommand(file, options))))
  program
    .command('replay')
    .description('run the rules over a history of sessions, given as JSON')
    .argument('<file>', 'file with { sessions, through }, or - for standard input')
    .option('--room-on <date>', 'also give the room on this date; may be repeated', collect, [])
    .action(async (file, options) => run(import('./replay-command.ts').then((m) => m.replayCommand(file, options))))
}

function addDiaryCommands(program: Command): void {
  program
    .command('import')
    .description('import files, folders and archives, as an upload does')
    .argument('[path...]', 'FIT, GPX and TCX files, folders of them, zip or gz archives')
    .option('--json', 'the outcome as JSON instead of a table')
    .option('--watch', 'go on looking for new files in the folders, until Ctrl+C')
    .option(...DATA)
    .action(async (paths, options) => run(import('./import-command.ts').then((m) => m.importCommand(paths, options))))
  program
    .command('export')
    .description('everything as one zip, to keep or to import into an empty soleus')
    .argument('<file>', 'where to write it; a file that is there is left alone')
    .option(...DATA)
    .action(async (file, options) => run(import('./export-command.ts').then((m) => m.exportCommand(file, options))))
  program
    .command('report')
    .description('the weekly table')
    .requiredOption('--weeks <number>', 'how many weeks, the current one included')
    .option('--csv <file>', 'write it as CSV to this file')
    .option('--json', 'JSON instead of a table')
    .option(...DATA)
    .action(async (options) => run(import('./report-command.ts').then((m) => m.reportCommand(options))))
  program
    .command('password')
    .description('set the password the page asks for; needed before --host opens it to other machines')
    .option(...DATA)
    .action(async (options) => run(import('./password-command.ts').then((m) => m.passwordCommand(options))))
}

function addSurfacesCommands(program: Command): void {
  const surfaces = program.command('surfaces').description('surface maps: what is underfoot where no file says so')
  surfaces
    .command('add')
    .description('add an OpenStreetMap extract (.osm.pbf) or GeoJSON; runs near it are scored again')
    .argument('<file>', 'the map; the file itself is left as it is')
    .option('--name <name>', 'what to call it (default: the name of the file)')
    .option(...DATA)
    .action(async (file, options) =>
      run(import('./surfaces-command.ts').then((m) => m.addSurfacesCommand(file, options))),
    )
  surfaces
    .command('list')
    .description('the maps there are')
    .option('--json', 'JSON instead of a table')
    .option(...DATA)
    .action(async (options) => run(import('./surfaces-command.ts').then((m) => m.listSurfacesCommand(options))))
  surfaces
    .command('remove')
    .description('take a map away')
    .argument('<id>', 'as `soleus surfaces list` shows it')
    .option(...DATA)
    .action(async (id, options) =>
      run(import('./surfaces-command.ts').then((m) => m.removeSurfacesCommand(id, options))),
    )
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

async function run(command: Promise<number>): Promise<void> {
  process.exitCode = await command
}

function report(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    // Help that was asked for, or shown because nothing was, says it all.
    if (error.exitCode === 0 || error.code === 'commander.help') return
    say(`${error.message.replace(/^error: /, '').replace(/\.$/, '')}; see \`soleus --help\``)
    return
  }
  process.exitCode = error instanceof FailedCommand ? error.exitCode : 1
  say(error instanceof Error ? error.message : String(error))
}

function say(message: string): void {
  process.stderr.write(`soleus: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`)
}

// A reader that has seen enough (`soleus score … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

await createProgram().parseAsync().catch(report)
