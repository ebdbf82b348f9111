import type { Hono } from 'hono'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'
import { get, smallApi } from './testing/small-store.ts'

let api: Hono
beforeAll(async () => {
  api = await smallApi()
})

async function table(path: string, headers: Record<string, string> = { Accept: 'text/csv' }) {
  const response = await get(api, path, headers)
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present')
  const { data, errors } = Papa.parse<Record<string, string>>(await response.text(), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return { rows: data, file: response.headers.get('Content-Disposition') }
}

describe('a list as CSV', () => {
  it.each(['goals', 'indicators', 'indicators/6.1.1', 'releases/2'])(
    '%s: every row says its source, release, date and whether it is example data',
    async (path) => {
      const { rows } = await table(`/api/v1/${path}`)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row['release']).toBe('2')
        expect(row['release_date']).toMatch(/^\d{4}-\d\d-\d\dT/)
        expect(row['example']).toMatch(/^(true|false)$/)
        expect(row).toHaveProperty('source')
      }
    },
  )

  it('is the same list as the JSON', async () => {
    const { rows } = await table('/api/v1/indicators?goal=6')
    const json: unknown = await (await get(api, '/api/v1/indicators?goal=6')).json()
    const codes = [...new Set(rows.map((row) => row['indicator']))]
    expect(json).toMatchObject({ total: codes.length, indicators: codes.map((code) => ({ code })) })
    expect(rows.find((row) => row['series'] === 'WATER')).toMatchObject({
      place: 'IDN',
      status: 'on-track',
      year: '2023',
      value: '72',
      unit: 'percent',
      source: 'Census',
      example: 'true',
    })
  })

  it('has all values of all places shown, and marks each value of the example', async () => {
    const { rows } = await table('/api/v1/indicators/6.1.1?compare=MYS')
    expect(rows.map((row) => [row['place'], row['year'], row['value'], row['example']])).toEqual([
      ['IDN', '2015', '50', 'true'],
      ['IDN', '2019', '61', 'true'],
      ['IDN', '2022', '70', 'true'],
      ['IDN', '2023', '72', 'false'],
      ['MYS', '2015', '80', 'true'],
      ['MYS', '2022', '95', 'true'],
    ])
  })

  it('says what a restated value was before', async () => {
    const { rows } = await table('/api/v1/indicators/15.1.1')
    expect(rows.at(-1)).toMatchObject({ value: '60', replaced_value: '48', value_release: '2' })
  })

  it('lists the rows a release skipped', async () => {
    const { rows } = await table('/api/v1/releases/2')
    expect(rows).toMatchObject([{ file: 'later.csv', row: '4', column: 'value', found: 'N/A' }])
  })

  it('is asked for by an address too, and then the Accept header does not matter', async () => {
    const accept = { Accept: 'application/json' }
    expect((await table('/api/v1/goals?format=csv', accept)).rows).toHaveLength(17)
    const response = await get(api, '/api/v1/goals?format=json', { Accept: 'text/csv' })
    expect(response.headers.get('Content-Type')).toBe('application/json')
  })

  it('is a file named for the list and the release', async () => {
    expect((await table('/api/v1/goals')).file).toBe(
      'attachment; filename="mitra17-goals-IDN-release-2.csv"',
    )
    const national = await table('/api/v1/indicators/17.17.1.(c)')
    expect(national.file).toBe(
      'attachment; filename="mitra17-indicator-17.17.1.(c)-FORUMS-release-2.csv"',
    )
  })

  it('is not sent to a browser that merely takes everything', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    const response = await get(api, '/api/v1/goals', { Accept: accept })
    expect(response.headers.get('Content-Type')).toBe('application/json')
  })
})

describe('formulas', () => {
  it('in the figures reach no spreadsheet as formulas', async () => {
    const { rows } = await table('/api/v1/indicators/15.1.1')
    expect(rows[0]?.['note']).toBe('\'=HYPERLINK("x")\nsecond line')
    const named = await table('/api/v1/indicators?goal=16')
    expect(named.rows.find((row) => row['series'] === 'CRIME')?.['series_name_en']).toBe("'=Crimes")
  })

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1\n2', '-'])(
    'are made harmless: %j',
    (cell) => {
      const text = toCsv({ name: 'x', columns: ['a'], rows: [[cell]] })
      const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
      expect(data[1]?.[0]).toBe(`'${cell}`)
    },
  )

  it.each(['-1', '-0.5', '+3', '1e-5', '-1.5E+10', 'a=b', ''])('are not seen in %j', (cell) => {
    const text = toCsv({ name: 'x', columns: ['a', 'b'], rows: [[cell, -7]] })
    expect(Papa.parse<string[]>(text).data[1]).toEqual([cell, '-7'])
  })
})
