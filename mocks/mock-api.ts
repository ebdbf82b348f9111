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
import { workbookFolder } from '#server/readers/workbook/workbook-folder.ts'
import settingsText from '#server/readers/unsd/series-settings.csv?raw'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import examplePlaces from './example/places.csv?raw'
import exampleSettings from './example/settings.csv?raw'
import exampleValues from './example/indonesia.csv?raw'
import packageJson from '../package.json' with { type: 'json' }
import { manyPlaces } from './many-places.ts'
import type { Scenario } from './scenario.ts'
import { sha256 } from './sha256.ts'

type ExampleFile = { input: SourceInput; reader: Reader; text: string }

const fileOf = (name: string, reader: Reader, text: string): ExampleFile => ({
  input: textInput(name, text),
  reader,
  text,
})

/** A folder's text is its files' names and texts, one after another, as where it lies on a disk. */
function folderOf(name: string, reader: Reader, texts: Record<string, string>): ExampleFile {
  const files = Object.entries(texts)
    .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const text = files.map((file) => `${file.name}\n${file.text}`).join('')
  const inputs = files.map((file) => textInput(file.name, file.text))
  return { input: { ...textInput(name, text), files: inputs }, reader, text }
}

const exampleFiles: readonly ExampleFile[] = [
  fileOf('places.csv', placesCsv, examplePlaces),
  fileOf('settings.csv', settingsCsv, exampleSettings),
  fileOf('indonesia.csv', tidyCsv, exampleValues),
  folderOf(
    'partnerships',
    workbookFolder,
    import.meta.glob<string>('./example/partnerships/*.csv', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ),
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
    files.push(fileOf('many-places.csv', tidyCsv, manyPlaces(exampleValues, places)))
  }
  const exampleOf = ({ name }: SourceInput) => {
    const found = files.find(({ input }) => input.name === name)
    if (found === undefined) throw new Error(`${name} is not one of the example files`)
    return found
  }
  const inputs = files.map(({ input }) => input)
  const report = await importFiles(store, inputs, {
    tools: {
      detect: async (input) => exampleOf(input).reader,
      async fingerprint(input) {
        const { text } = exampleOf(input)
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
