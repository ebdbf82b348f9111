import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { makeFolder, runCli, startCli, type Folder } from './testing/run-cli.ts'

const names = ['import', 'check', 'export', 'template', 'releases', 'serve', 'progress']

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
    [['export', 'goals', 'extra'], 'name one of observations'],
    [['export', 'goals', '--publisher', 'XM-1'], '--publisher is for export iati only'],
    [['export', 'iati'], 'name the publisher of the IATI file with --publisher ID'],
    [['export', 'iati', '--publisher', 'XM-1', '--place', 'IDN'], '--place is for export observ'],
    [['export', 'workbook'], 'name one file or folder to write the workbook to'],
    [['export', 'workbook', 'a.xlsx', '--format', 'json'], '--format is for export observations'],
    [['template'], 'name one file to write'],
    [['template', 'a.csv'], 'the name ends in .xlsx, not "a.csv"'],
    [['check', 'a.csv', '--data', 'x'], 'unknown option --data'],
    [['import', 'a.csv', '--skip-bad-row'], 'unknown option --skip-bad-row. Did you mean'],
    [['serve', 'now'], '"now" means nothing here'],
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

  it.each([
    [['--help']],
    [['import', '--help']],
    [['progress', 'long.csv']],
    [['check', 'bad.csv']],
  ])('stops quietly when the reader of %j goes away', async (args) => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `S${at},IDN,2015,1\nS${at},IDN,2022,2\n`)
    await folder.write('long.csv', `series,place,period,value\n${rows.join('')}`)
    await folder.write('bad.csv', `series,place,period,value\nS,IDN,2015,N/A\n`)
    const child = startCli(args, folder.path)
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    const ended = once(child, 'close')
    child.stdout.destroy()
    await ended
    expect([child.exitCode, child.signalCode]).toEqual([args[0] === 'check' ? 1 : 0, null])
    expect(stderr).not.toMatch(/EPIPE|^\s+at /m)
  })

  it('does not crash when nobody reads its complaints either', async () => {
    await folder.write('bad.csv', `series,place,period,value\nS,IDN,2015,N/A\n`)
    const child = startCli(['check', 'bad.csv'], folder.path)
    const ended = once(child, 'close')
    child.stdout.destroy()
    child.stderr.destroy()
    await ended
    expect([child.exitCode, child.signalCode]).toEqual([1, null])
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
