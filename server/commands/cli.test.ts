import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { makeFolder, runCli, type Folder } from './testing/run-cli.ts'

const names = ['import', 'check', 'export', 'releases', 'serve', 'progress']

describe('the command line', () => {
  let folder: Folder
  beforeAll(async () => {
    folder = await makeFolder()
  })
  afterAll(() => folder.remove())
  const run = (...args: string[]) => runCli(args, folder.path)

  it('lists its commands with --help, and without a command, which is wrong usage', async () => {
    const help = await run('--help')
    expect(help.code).toBe(0)
    for (const name of names) expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(await run()).toEqual({ code: 2, stdout: '', stderr: help.stdout })
  })

  it.each(names)('explains %s with --help', async (name) => {
    const { code, stdout, stderr } = await run(name, '--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(new RegExp(`^Usage: mitra17 ${name}`))
    expect(Math.max(...stdout.split('\n').map((text) => text.length))).toBeLessThanOrEqual(96)
  })

  it('tells its version', async () => {
    expect(await run('--version')).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    })
  })

  it.each([
    [['imprt', 'a.csv'], 'unknown command imprt. Did you mean import?'],
    [['--hlep'], 'unknown option --hlep. Did you mean --help?'],
    [['releases', '--fromat', 'json'], 'unknown option --fromat. Did you mean --format?'],
    [['releases', '-x'], 'unknown option -x'],
    [['releases', '--format', 'xml'], '--format is one of table, json, not "xml"'],
    [['releases', '--format'], '--format needs a value'],
    [['releases', '--format', '--data', 'x'], '--format needs a value'],
    [['releases', 'now'], '"now" means nothing here'],
    [['import'], 'name at least one file or folder'],
    [['import', 'a.csv', '--dry-run=no'], '--dry-run takes no value'],
    [['export'], 'name one of observations, series, indicators, goals'],
    [['export', 'goal'], '"goal" is not one of'],
    [['export', 'goals', '--as-of', 'now'], '--as-of is a whole number (at least 1), not "now"'],
    [['serve', '--port', '70000'], '--port is a whole number (0 to 65535), not "70000"'],
    [['progress'], 'name one file'],
    [['progress', 'a.csv', '--method', 'linar'], '--method is one of growth, linear'],
  ])('answers %j with what is wrong and exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args, folder.path)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`mitra17: ${message}`)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('does not look for figures where there is no database', async () => {
    const { code, stderr } = await run('export', 'goals', '--data', 'nowhere')
    expect(code).toBe(2)
    expect(stderr).toContain('there is no database in')
  })

  it('shows where an error comes from only when DEBUG asks for it', async () => {
    const quiet = await run('export', 'goals', '--data', 'nowhere')
    const loud = await runCli(['export', 'goals', '--data', 'nowhere'], folder.path, { DEBUG: '1' })
    expect(quiet.stderr).not.toMatch(/^\s+at /m)
    expect(loud.stderr).toMatch(/^\s+at /m)
  })
})
