import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { releaseSchema } from '#contract/release.ts'
import { statusSchema } from '#contract/status.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '#server/readers/testing/shared-data.ts'
import { lockDirectory } from '#server/store/postgres/directory-lock.ts'
import { makeFolder, runCli, startCli, type Folder } from './testing/run-cli.ts'

/** Cells of the table's line for a file, below the header and its rule. */
const tableRow = (stdout: string, name: string): string[] =>
  stdout
    .split('\n')
    .find((text) => text.startsWith(`${name} `))
    ?.split(/ {2,}/) ?? []

const releasesSchema = z.array(releaseSchema)
const goalsSchema = z.array(
  z.object({ place: z.literal('IDN'), goal: z.int(), status: statusSchema, data: z.string() }),
)

if (!hasSharedData) console.log(`The UN's file for Indonesia is not imported: ${whyNoSharedData}.`)

describe.skipIf(!hasSharedData)("importing the UN's file for Indonesia", () => {
  const file = sharedData('unsd/indonesia.csv')
  let folder: Folder
  beforeAll(async () => {
    folder = await makeFolder()
  })
  afterAll(() => folder.remove())
  const run = (...args: string[]) => runCli(args, folder.path)
  const releasesOf = async () =>
    releasesSchema.parse(JSON.parse((await run('releases', '--format', 'json')).stdout))

  it('is refused for its 33 faulty rows, which are all written to a file', async () => {
    const { code, stderr } = await run('import', file, '--faults', 'faults.csv')
    expect(code).toBe(1)
    expect(stderr).toContain('33 faults:')
    expect(stderr.match(/indonesia\.csv, row \d+, column Value: found/g)).toHaveLength(20)
    expect(stderr).toContain('and 13 more.')
    expect(stderr).toContain('--skip-bad-rows')
    const faults = await readFile(join(folder.path, 'faults.csv'), 'utf8')
    const { data: rows } = Papa.parse<string[]>(faults.trim())
    expect(rows[0]).toEqual(['file', 'sheet', 'row', 'column', 'found', 'expected', 'rule'])
    expect(rows).toHaveLength(1 + 33)
    expect(await releasesOf()).toEqual([])
  }, 120_000)

  it('lands without them, every one of the 13,001 rows accounted for', async () => {
    const { code, stdout } = await run('import', file, '--skip-bad-rows')
    expect(code).toBe(0)
    expect(tableRow(stdout, 'indonesia.csv')).toEqual([
      'indonesia.csv',
      '13,001',
      '11,139',
      '0',
      '0',
      '1,829',
      '33',
    ])
    expect(stdout).toMatch(/merged +same-series-other-indicator +1,829/)
    expect(stdout).toContain('Release 1 has landed.')
    expect(11_139 + 1_829 + 33).toBe(13_001)
  }, 120_000)

  it('changes nothing the second time', async () => {
    const before = await releasesOf()
    const { code, stdout } = await run('import', file, '--skip-bad-rows')
    expect(code).toBe(0)
    expect(tableRow(stdout, 'indonesia.csv').slice(1)).toEqual([
      '13,001',
      '0',
      '11,139',
      '0',
      '1,829',
      '33',
    ])
    expect(stdout).toContain('no release was made')
    expect(await releasesOf()).toEqual(before)
  }, 120_000)

  it('can be exported: every value, and the 17 goals with a status each', async () => {
    const values = await run('export', 'observations')
    expect(values.stdout.trim().split('\n')).toHaveLength(1 + 11_139)
    const goals = await run('export', 'goals', '--place', 'IDN', '--format', 'json')
    const rows = goalsSchema.parse(JSON.parse(goals.stdout))
    expect(rows.map(({ goal }) => goal)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1))
    expect(new Set(rows.map(({ data }) => data))).toEqual(new Set(['imported']))
    expect(rows.filter(({ status }) => status !== 'no-data').length).toBeGreaterThan(14)
  }, 120_000)

  it('does not crash when the reader of an export goes away', async () => {
    const child = startCli(['export', 'observations'], folder.path)
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    child.stdout.destroy()
    await ended
    expect([child.exitCode, child.signalCode, stderr]).toEqual([0, null, ''])
  }, 120_000)
})

describe('importing', () => {
  let folder: Folder
  beforeAll(async () => {
    folder = await makeFolder()
    await folder.write('a.csv', 'series,place,period,value\nS,IDN,2015,50\nS,IDN,2022,70\n')
    await folder.write('b.csv', 'series,place,period,value\nS,IDN,2015,50\nT,MYS,2022,1\n')
  })
  afterAll(() => folder.remove())
  const run = (...args: string[]) => runCli(args, folder.path)

  it('sums several files up in a total that is the sum of their rows', async () => {
    const { code, stdout } = await run('check', 'a.csv', 'b.csv')
    expect(code).toBe(0)
    expect(tableRow(stdout, 'a.csv')[1]).toBe('2')
    expect(tableRow(stdout, 'b.csv')[1]).toBe('2')
    expect(tableRow(stdout, 'total')).toEqual(['total', '4', '3', '0', '0', '1', '0'])
    expect(stdout).toMatch(/total +merged +exact-repeat +1/)
  })

  it('writes plain lines, without control characters, where there is no terminal', async () => {
    const { stdout, stderr } = await run('check', 'a.csv')
    expect(stderr.split('\n')[0]).toBe('Reading a.csv')
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('makes no database in a dry run where there is none', async () => {
    const { code, stdout } = await run('import', 'a.csv', '--data', 'none', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('nothing was written')
    expect(await readdir(folder.path)).not.toContain('none')
  })

  it('names a file that is not there, and makes no database for it', async () => {
    const { code, stderr } = await run('import', 'a.csv', 'missing.csv', '--data', 'none')
    expect(code).toBe(2)
    expect(stderr).toContain('missing.csv')
    expect(stderr).toContain('There is no such file')
    expect(await readdir(folder.path)).not.toContain('none')
  })

  it('says so when the folder of the database cannot be one', async () => {
    const { code, stderr } = await run('import', 'a.csv', '--data', 'b.csv')
    expect(code).toBe(2)
    expect(stderr).toContain('b.csv is not a folder. Choose another one with --data')
  })

  it('says who holds the database when another process does', async () => {
    const unlock = await lockDirectory(join(folder.path, 'locked'))
    const { code, stderr } = await run('import', 'a.csv', '--data', 'locked')
    await unlock()
    expect(code).toBe(2)
    expect(stderr).toContain(`process ${process.pid}`)
  })

  it('says so too when it is to be served', async () => {
    const unlock = await lockDirectory(join(folder.path, 'served'))
    const { code, stderr } = await run('serve', '--port', '0', '--data', 'served')
    await unlock()
    expect(code).toBe(2)
    expect(stderr).toContain(`process ${process.pid}`)
  })

  it('tells a database server that does not answer, and never its password', async () => {
    const url = 'postgres://someone:hidden-word@127.0.0.1:1/none'
    const { code, stderr } = await runCli(['import', 'a.csv'], folder.path, { DATABASE_URL: url })
    expect(code).toBe(2)
    expect(stderr).toContain('the database of DATABASE_URL cannot be used')
    expect(stderr).not.toContain('hidden-word')
  })

  it('does not overwrite an input with its faults', async () => {
    const before = await readFile(join(folder.path, 'a.csv'), 'utf8')
    const { code, stderr } = await run('check', 'a.csv', '--faults', './a.csv')
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'mitra17: --faults would overwrite ./a.csv, which is to be read',
    ])
    expect(await readFile(join(folder.path, 'a.csv'), 'utf8')).toBe(before)
  })

  it('lands a release that is listed, exported as of it, and superseded by the next', async () => {
    await run('import', 'a.csv', '--data', 'own')
    await folder.write('c.csv', 'series,place,period,value,note\nS,IDN,2022,71,=1+1\n')
    await run('import', 'c.csv', '--data', 'own')
    const releases = await run('releases', '--data', 'own')
    expect(tableRow(releases.stdout, '      2').slice(2)).toContain('command line')
    const now = await run('export', 'observations', '--data', 'own')
    expect(now.stdout).toContain(`S,IDN,2022,71,,,"'=1+1",,,imported`)
    const past = await run('export', 'observations', '--data', 'own', '--as-of', '1')
    expect(past.stdout).toContain('S,IDN,2022,70,')
    const unknown = await run('export', 'goals', '--data', 'own', '--as-of', '3')
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      'mitra17: there is no release 3; the newest is 2\n',
    ])
  }, 120_000)
})
