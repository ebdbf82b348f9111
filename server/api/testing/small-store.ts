import type { Hono } from 'hono'
import { createApi } from '#server/api/app.ts'
import { importFiles } from '#server/import/import-files.ts'
import { settingsCsv } from '#server/readers/settings/settings-csv.ts'
import { textInput } from '#server/readers/text-input.ts'
import { tidyCsv } from '#server/readers/tidy/tidy-csv.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { Store } from '#server/store/store.ts'

export const version = '1.2.3'

/** Most of it after the vectors of the growth-rate method, so that every status is there. */
const settings = `series,indicators,name_en,name_id,unit,source,kind,direction,headline,target
WATER,6.1.1,Safe water,Air minum aman,percent,Census,share,up,,90
WATER_CITY,6.1.1,Safe water in cities,Air minum aman di kota,percent,Census,share,,,
TOILET,6.2.1,Toilets,Jamban,percent,Census,share,up,,90
MOTHERS,3.1.1,Skilled attendance,Persalinan terbantu,percent,Census,share,up,,90
FOREST,15.1.1,Forest cover,Tutupan hutan,percent,Satellite,share,up,,90
SCHOOL,4.1.1,Côte school,Sekolah,percent,Census,share,up,,90
CRIME,16.1.1,=Crimes,Kejahatan,per 100 000,Police,value,,,
FORUMS,17.17.1.(c),Joint forums,Forum bersama,forums,Ministry,count,up,,
PLAN,13.2.2;1.5.1,National plan,Rencana nasional,,Ministry,yes-no,up,,
`

const values = `series,place,period,value,unit,source,note,sex
WATER,IDN,2015,50,percent,Census 2015,,
WATER,IDN,2019,61,percent,Census 2019,,
WATER,IDN,2022,70,percent,Census 2022,,
WATER,IDN,2015,48,percent,Census 2015,,F
WATER,IDN,2022,66,percent,Census 2022,,F
WATER,MYS,2015,80,percent,Census 2015,,
WATER,MYS,2022,95,percent,Census 2022,,
WATER_CITY,IDN,2022,75,percent,Census 2022,,
TOILET,IDN,2015,50,percent,,,
TOILET,IDN,2022,60,percent,,,
MOTHERS,IDN,2015,50,percent,,,
MOTHERS,IDN,2022,54,percent,,,
FOREST,IDN,2015,50,percent,,"=HYPERLINK(""x"")
second line",
FOREST,IDN,2022,48,percent,,,
SCHOOL,IDN,2015,91,percent,,,
SCHOOL,IDN,2022,95,percent,,,
CRIME,IDN,2015,3,per 100 000,,,
CRIME,IDN,2022,2,per 100 000,,,
FORUMS,IDN,2015,100,forums,,,
FORUMS,IDN,2022-23,116,forums,,,
FORUMS,IDN,2022,102,forums,,,
PLAN,IDN,2022,1,,,,
`

/** Forest cover is restated and then rises; water has a value more. */
const laterValues = `series,place,period,value,unit,source
FOREST,IDN,2022,60,percent,Satellite 2024
WATER,IDN,2023,72,percent,Census 2023
`

const places = [
  { code: 'IDN', m49: 360, name: { en: 'Indonesia', id: 'Indonesia' }, parent: null },
  { code: 'MYS', m49: 458, name: { en: 'Malaysia', id: 'Malaysia' }, parent: null },
]

async function land(store: Store, files: Record<string, string>, example: boolean): Promise<void> {
  const inputs = Object.entries(files).map(([name, text]) => textInput(name, text))
  const report = await importFiles(store, inputs, {
    tools: {
      detect: async ({ name }) => (name === 'settings.csv' ? settingsCsv : tidyCsv),
      fingerprint: async ({ name }) => ({
        sha256: '0'.repeat(64),
        bytes: files[name]?.length ?? 0,
      }),
      builtIn: { settings: new Map(), places },
    },
    by: 'a test',
    example,
    dryRun: false,
    skipBadRows: true,
    place: null,
  })
  if (report.outcome !== 'landed') throw new Error(JSON.stringify(report.faults.first))
}

/** The example as release 1: every status, a second place, a national indicator. */
export async function firstRelease(store: Store = createMemoryStore()): Promise<Store> {
  await land(store, { 'settings.csv': settings, 'values.csv': values }, true)
  return store
}

/** A second release, not of example data, with a bad row left out. */
export async function secondRelease(store: Store): Promise<void> {
  await land(store, { 'later.csv': `${laterValues}WATER,IDN,2024,N/A,percent,\n` }, false)
}

/** The API over both releases, in a store that is empty. */
export async function smallApi(empty: Store = createMemoryStore()): Promise<Hono> {
  const store = await firstRelease(empty)
  await secondRelease(store)
  return createApi(store, { version })
}

/** A GET request; the host is never contacted. */
export function get(api: Hono, path: string, headers: Record<string, string> = {}) {
  return api.request(`http://mitra17.test${path}`, { headers })
}

/** A store that notes which of its functions are called, or calls others in their place. */
export function standIn(store: Store, instead: Partial<Store>): { store: Store; asked: string[] } {
  const asked: string[] = []
  const proxy = new Proxy(store, {
    get(target, name) {
      asked.push(String(name))
      const own: unknown = Reflect.get(name in instead ? instead : target, name)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
  return { store: proxy, asked }
}
