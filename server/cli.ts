#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' }
import { UsageError, type Command, type ExitCode } from './commands/command.ts'
import { nearest } from './commands/terminal/nearest.ts'
import { line, note, PipeClosed, watchPipes } from './commands/terminal/output.ts'
import { explainFailure } from './commands/terminal/failure.ts'

/** What each command does, and where it is; loaded when it is called. */
const commands: Record<string, { does: string; load(): Promise<{ command: Command }> }> = {
  import: {
    does: 'read files into the database as one release',
    load: () => import('./commands/import.ts'),
  },
  check: {
    does: 'read files without a database and list what is wrong',
    load: () => import('./commands/check.ts'),
  },
  export: {
    does: 'write tables as CSV or JSON, partnerships as IATI or a workbook',
    load: () => import('./commands/export.ts'),
  },
  template: {
    does: 'write an empty Mitra17 workbook to fill in',
    load: () => import('./commands/template.ts'),
  },
  releases: {
    does: 'list every import',
    load: () => import('./commands/releases.ts'),
  },
  serve: {
    does: 'serve the dashboard and its API',
    load: () => import('./commands/serve.ts'),
  },
  progress: {
    does: 'judge the series of a CSV file without a database',
    load: () => import('./commands/progress.ts'),
  },
}
const names = Object.keys(commands)

const help = `Usage: mitra17 COMMAND [options]

${names.map((name) => `  ${name.padEnd(10)} ${commands[name]?.does}`).join('\n')}

  mitra17 COMMAND --help   how a command is used
  mitra17 --version        version of this program

From the project's folder: npm run -s mitra17 -- COMMAND …`

async function run(args: string[]): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined) {
    note(help)
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') return print(help)
  if (name === '--version' || name === '-v') return print(packageJson.version)
  const chosen = commands[name]
  if (chosen === undefined) throw new UsageError(unknownCommand(name))
  const { command } = await chosen.load()
  return asksForHelp(rest) ? print(command.help) : command.run(rest)
}

async function print(text: string): Promise<ExitCode> {
  await line(text)
  return 0
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args
    .slice(0, end === -1 ? args.length : end)
    .some((arg) => arg === '--help' || arg === '-h')
}

function unknownCommand(name: string): string {
  const guess = nearest(name, [...names, '--help', '--version'])
  const kind = name.startsWith('-') ? 'option' : 'command'
  return `unknown ${kind} ${name}. ${guess === null ? `Commands: ${names.join(', ')}` : `Did you mean ${guess}?`}`
}

watchPipes([process.stdout, process.stderr])
const args = process.argv.slice(2)
try {
  process.exitCode = await run(args)
} catch (error) {
  if (error instanceof PipeClosed) process.exitCode = 0
  else {
    const { message, exitCode } = explainFailure(error)
    note(`mitra17: ${message}`)
    if (error instanceof UsageError && args[0] !== undefined && names.includes(args[0])) {
      note(`How it is used: mitra17 ${args[0]} --help`)
    }
    process.exitCode = exitCode
  }
}
