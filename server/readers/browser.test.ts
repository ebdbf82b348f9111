import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const layers: Readonly<Record<string, string>> = {
  '#contract/': 'src/contract/',
  '#domain/': 'src/domain/',
  '#server/': 'server/',
}

/** Every module that a file imports for more than its types, with the files among them followed. */
function importsOf(file: URL, seen: Set<string> = new Set()): Set<string> {
  const source = readFileSync(fileURLToPath(file), 'utf8')
  for (const [, name = ''] of source.matchAll(/^import (?!type ).*?from '([^']+)'/gms)) {
    if (seen.has(name)) continue
    const layer = Object.keys(layers).find((prefix) => name.startsWith(prefix))
    const isFile = layer !== undefined || name.startsWith('.')
    const target =
      layer === undefined
        ? new URL(name, file)
        : new URL((layers[layer] ?? '') + name.slice(layer.length), root)
    const key = isFile ? target.pathname : name
    if (seen.has(key)) continue
    seen.add(key)
    if (isFile) importsOf(target, seen)
  }
  return seen
}

test.each([
  'tidy/tidy-csv.ts',
  'settings/settings-csv.ts',
  'places/places-csv.ts',
  'rates/rates-csv.ts',
  'unsd/portal-csv.ts',
  'open-sdg/open-sdg.ts',
  'built-in-settings.ts',
  'places/built-in-places.ts',
  'places/place-finder.ts',
  'text-input.ts',
  'workbook/workbook-folder.ts',
  '../export/workbook.ts',
  'iati/iati.ts',
])('%s runs in a browser: nothing it imports is of Node', (name) => {
  const packages = [...importsOf(new URL(name, import.meta.url))].filter(
    (module) => !module.startsWith('/'),
  )
  const allowed = new Set(['fflate', 'papaparse', 'saxes', 'yaml', 'zod/mini'])
  expect(packages.filter((module) => !allowed.has(module))).toEqual([])
})

test('the check sees what does run on Node only', () => {
  const modules = importsOf(new URL('detect.ts', import.meta.url))
  expect([...modules]).toEqual(expect.arrayContaining(['node:fs', 'yauzl', 'papaparse']))
})
