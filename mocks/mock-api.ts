import type { Hono } from 'hono'
import { createApi } from '#server/api/app.ts'
import { importFiles } from '#server/import/import-files.ts'
import { readBuiltInSettings } from '#server/readers/built-in-settings.ts'
import { readBuiltInPlaces } from '#server/readers/places/built-in-places.ts'
import placesText from '#server/readers/places/places.csv?raw'
import { placesCsv } from '#server/readers/places/places-csv.ts'
import type { Reader, SourceInput } from '#server/readers/reader.ts'
import { settingsCsv } from '#server/readers/settings/settings-csv.ts'
import { tidyCsv } from '#server/readers/tidy/tidy-csv.ts'
import { textInput } from '#server/readers/text-input.ts'
import settingsText from '#server/readers/unsd/series-settings.csv?raw'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import examplePlaces from './example/places.csv?raw'
import exampleSettings from './example/settings.csv?raw'
import exampleValues from './example/indonesia.csv?raw'
import packageJson from '../package.json' with { type: 'json' }
import { manyPlaces } from './many-places.ts'
import type { Scenario } from './scenario.ts'
import { sha256 } from './sha256.ts'

const exampleFiles: readonly { name: string; reader: Reader; text: string }[] = [
  { name: 'places.csv', reader: placesCsv, text: examplePlaces },
  { name: 'settings.csv', reader: settingsCsv, text: exampleSettings },
  { name: 'indonesia.csv', reader: tidyCsv, text: exampleValues },
]

/**
 * The server's own API over a store in memory that holds the example data, read as the command line
 * reads it; nothing for `empty`, many more places for `huge`.
 *
 * @throws when the example data has a fault
 */
export async function createMockApi(scenario: Scenario | null): Promise<Hono> {
  const store = createMemoryStore()
  const api = createApi(store, {
    version: packageJson.version,
    report: (error) => console.error(error),
  })
  if (scenario === 'empty') return api

  const places = await readBuiltInPlaces(placesText)
  const files = [...exampleFiles]
  if (scenario === 'huge') {
    const text = manyPlaces(exampleValues, places)
    files.push({ name: 'many-places.csv', reader: tidyCsv, text })
  }
  const inputs = files.map(({ name, text }) => textInput(name, text))
  const fileOf = ({ name }: SourceInput) => {
    const found = files.find((file) => file.name === name)
    if (found === undefined) throw new Error(`${name} is not one of the example files`)
    return found
  }
  const report = await importFiles(store, inputs, {
    tools: {
      detect: async (input) => fileOf(input).reader,
      async fingerprint(input) {
        const { text } = fileOf(input)
        return { sha256: await sha256(text), bytes: new Blob([text]).size }
      },
      builtIn: { settings: await readBuiltInSettings(settingsText), places },
    },
    by: 'example',
    example: true,
    dryRun: false,
    skipBadRows: false,
    place: null,
  })
  if (report.outcome !== 'landed') {
    throw new Error(`The example data cannot be read: ${JSON.stringify(report.faults.first[0])}`)
  }
  return api
}
