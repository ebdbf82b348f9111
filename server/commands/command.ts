import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearest } from './terminal/nearest.ts'

/** 0 done; 1 the files or the stored figures are at fault; 2 it could not be started as asked. */
export type ExitCode = 0 | 1 | 2

/** One word after `mitra17`. `help` is printed as it is by `--help`. */
export type Command = {
  help: string
  run(args: string[]): Promise<ExitCode>
}

/** The command line itself is wrong. The message says what to do; exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** What the command line names is not there or cannot be had. The message says so; exit code 2. */
export class CannotRun extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotRun'
  }
}

/**
 * Parses a command's arguments strictly.
 *
 * @param args what follows the command's name
 * @param options as `node:util` takes them
 * @returns values by option name, and the positional arguments
 * @throws UsageError naming the option at fault, with the nearest known one
 */
export function readArguments<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
) {
  const config = { args, options, allowPositionals: true as const }
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(explainArguments(args, options, error))
  }
}

function explainArguments(
  args: string[],
  options: NonNullable<ParseArgsConfig['options']>,
  error: unknown,
): string {
  const { tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const known = options[token.name]
    if (known === undefined) {
      const guess = nearest(token.name, Object.keys(options))
      return `unknown option ${token.rawName}${guess === null ? '' : `. Did you mean --${guess}?`}`
    }
    if (known.type === 'boolean' && token.value !== undefined) {
      return `${token.rawName} takes no value`
    }
    const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))
    if (known.type === 'string' && missing) return `${token.rawName} needs a value`
  }
  return error instanceof Error ? error.message : 'the arguments cannot be read'
}

/**
 * @param value what was given, or undefined
 * @param allowed the words the option takes; the first is the default
 * @throws UsageError listing the allowed words
 */
export function oneOf<const T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  if (value === undefined) return allowed[0]
  const found = allowed.find((word) => word === value)
  if (found !== undefined) return found
  throw new UsageError(`--${option} is one of ${allowed.join(', ')}, not "${value}"`)
}

/**
 * @returns a whole number of at least `least`, or undefined when the option is absent
 * @throws UsageError when the value is anything else
 */
export function wholeNumber(
  option: string,
  value: string | undefined,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (value === undefined) return undefined
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  const range = most === Number.MAX_SAFE_INTEGER ? `at least ${least}` : `${least} to ${most}`
  throw new UsageError(`--${option} is a whole number (${range}), not "${value}"`)
}
