import { createHash } from 'node:crypto'
import type { Place } from '#contract/place.ts'
import type { ImportOptions } from '#server/import/import-options.ts'
import type { ImportReport } from '#server/import/import-report.ts'
import { importFiles } from '#server/import/import-files.ts'
import type { PartialSettings } from '#server/import/settings.ts'
import { detect } from '#server/readers/detect.ts'
import type { SourceInput } from '#server/readers/reader.ts'
import { textInput } from '#server/readers/text-input.ts'
import type { Store } from '#server/store/store.ts'

const places: Place[] = [
  { code: 'IDN', m49: 360, name: { en: 'Indonesia', id: 'Indonesia' }, parent: null },
  { code: 'MYS', m49: 458, name: { en: 'Malaysia', id: 'Malaysia' }, parent: null },
]

/** Settings that stand for the shipped ones. */
export const shipped: ReadonlyMap<string, PartialSettings> = new Map([
  ['WATER', { kind: 'share', direction: 'up', limit: 100, target: 90, fromTarget: '6.1' }],
  ['POVERTY', { kind: 'share', direction: 'down', targetOfBase: 0.5, fromTarget: '1.2' }],
])

/** Imports texts by file name. */
export const importTexts = (
  store: Store,
  texts: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> =>
  importInputs(
    store,
    Object.entries(texts).map(([name, text]) => textInput(name, text)),
    options,
  )

/** Imports files and folders. */
export async function importInputs(
  store: Store,
  inputs: readonly SourceInput[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  return importFiles(store, inputs, {
    tools: {
      detect,
      async fingerprint(input) {
        const hash = createHash('sha256')
        let bytes = 0
        for await (const piece of input.bytes()) {
          hash.update(piece)
          bytes += piece.length
        }
        return { sha256: hash.digest('hex'), bytes }
      },
      builtIn: { settings: shipped, places },
    },
    by: 'test',
    example: false,
    dryRun: false,
    skipBadRows: false,
    place: null,
    ...options,
  })
}

/** Everything a store answers that an import could have changed. */
export async function contentsOf(store: Store): Promise<unknown> {
  const releases = await store.releases()
  const asOf = releases[0]?.number ?? 0
  const stored = await store.places(asOf)
  const observations = []
  for await (const page of store.streamObservations({ asOf })) observations.push(...page)
  const byPlace = await Promise.all(
    stored.map(async ({ code: place }) => ({
      judgements: await store.judgements({ place, asOf }),
      rollups: await store.rollups({ place, asOf }),
    })),
  )
  return {
    releases,
    places: stored,
    series: await store.series(asOf),
    rates: await store.rates(asOf),
    observations,
    byPlace,
  }
}
