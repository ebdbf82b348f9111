import { inspect } from 'node:util'
import { CannotServe } from '#server/http/cannot-serve.ts'
import { DirectoryInUse } from '#server/store/postgres/directory-lock.ts'
import { CannotRun, UsageError, type ExitCode } from '../command.ts'
import { codeOf, messageOf } from './error-words.ts'

/** What the file system says, in words; the path follows. */
const systemWords: Record<string, string> = {
  EACCES: 'no permission for',
  EPERM: 'no permission for',
  EROFS: 'the disk is read-only:',
  ENOENT: 'there is no such file or folder:',
  ENOTDIR: 'a part of this path is not a folder:',
  EISDIR: 'this is a folder and not a file:',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ECONNREFUSED: 'nothing answers at the address of the database',
  ENOTFOUND: 'the host of the database is not known',
}

/** Errors whose message says all there is to say. */
const expected = [UsageError, CannotRun, CannotServe, DirectoryInUse]

/**
 * What a person reads when a command fails: never a stack trace, unless the environment variable
 * DEBUG asks for one.
 */
export function explainFailure(error: unknown): { message: string; exitCode: ExitCode } {
  const trace = (process.env['DEBUG'] ?? '') === '' ? '' : `\n${inspect(error)}`
  if (expected.some((kind) => error instanceof kind) && error instanceof Error) {
    return { message: error.message + trace, exitCode: 2 }
  }
  const words = systemWords[codeOf(error) ?? '']
  if (words !== undefined) {
    const path = error instanceof Error && 'path' in error ? ` ${String(error.path)}` : ''
    return { message: words + path + trace, exitCode: 2 }
  }
  const hint = trace === '' ? '\nRun it again with DEBUG=1 for the details.' : trace
  return { message: `something unexpected happened: ${messageOf(error)}${hint}`, exitCode: 2 }
}
