import type { Place } from '#contract/place.ts'
import { openCsv } from '../csv.ts'
import { listed, RowFault, structuralFault } from '../faults.ts'
import { namesColumn } from '../header.ts'
import type { ReadBatch, ReadContext, Reader, SourceInput } from '../reader.ts'
import { Batch } from '../table.ts'
import { indicatorOf, readIndicatorTable } from './indicator-table.ts'
import {
  defaultConfig,
  noMetadata,
  readConfig,
  readMetadata,
  type FolderConfig,
  type IndicatorMetadata,
} from './metadata.ts'

/**
 * An Open SDG data repository: `data/indicator_*.csv`, `meta/*.md` or `meta/*.yml`,
 * `indicator-config/*.yml`, `config_data.yml`. Its values are about one place: `--place`, else
 * `REF_AREA` in `config_data.yml`.
 */
export const openSdgFolder: Reader = {
  format: 'Open SDG folder',
  recognises: (head) => head.files.some((file) => indicatorOf(file) !== null),
  read: readFolder,
}

/** One file of it; its place is `--place`. */
export const openSdgCsv: Reader = {
  format: 'Open SDG CSV',
  recognises: ({ name, header }) =>
    indicatorOf(name) !== null && header !== null && namesColumn(header, 'Year'),
  async *read(input, context) {
    const place = placeOf(input, null, context)
    const indicator = indicatorOf(input.name) ?? ''
    const about = { indicator, place, metadata: noMetadata, config: defaultConfig, context }
    yield* readIndicatorTable(await openCsv(input), about)
  },
}

async function* readFolder(input: SourceInput, context: ReadContext): AsyncGenerator<ReadBatch> {
  const files = input.files ?? []
  const configFile = files.find(({ name }) => name === 'config_data.yml')
  const config =
    configFile === undefined ? defaultConfig : await readConfig(within(input, configFile))
  const place = placeOf(input, config.place, context)
  const data = files.filter(({ name }) => indicatorOf(name) !== null)
  if (data.length === 0) {
    throw structuralFault(
      input.name,
      'empty-folder',
      'The folder has no data/indicator_*.csv. Give an Open SDG folder, or the files themselves.',
      { found: listed(files.map(({ name }) => name)) },
    )
  }
  for (const file of data) yield* readIndicator(input, file, { place, config, context })
}

async function* readIndicator(
  folder: SourceInput,
  file: SourceInput,
  about: { place: Place; config: FolderConfig; context: ReadContext },
): AsyncGenerator<ReadBatch> {
  const code = indicatorOf(file.name) ?? ''
  const metadata = await metadataOf(folder, code)
  for (const { file: metadataFile, found } of metadata.faults) {
    const batch = new Batch(metadataFile, null)
    const expected = 'progress options as Open SDG describes them'
    batch.reject(null, new RowFault('progress_calculation_options', found, 'metadata', expected))
    yield batch.take()
  }
  const indicator = metadata.number ?? code
  const table = await openCsv(within(folder, file))
  yield* readIndicatorTable(table, { ...about, indicator, metadata })
}

/** `meta` describes an indicator, `indicator-config` configures it; the latter wins. */
async function metadataOf(folder: SourceInput, code: string): Promise<IndicatorMetadata> {
  const stem = code.replaceAll('.', '-')
  const names = [
    `indicator-config/${stem}.yml`,
    `meta/${stem}.md`,
    `meta/${stem}.yml`,
    `meta/${stem}.yaml`,
  ]
  let merged = noMetadata
  for (const name of names) {
    const file = folder.files?.find((candidate) => candidate.name === name)
    if (file === undefined) continue
    const metadata = await readMetadata(within(folder, file))
    merged = {
      number: merged.number ?? metadata.number,
      title: merged.title ?? metadata.title,
      source: merged.source ?? metadata.source,
      options: merged.options.length > 0 ? merged.options : metadata.options,
      faults: [...merged.faults, ...metadata.faults],
    }
  }
  return merged
}

/** Faults name a folder's file with its folder. */
const within = (folder: SourceInput, file: SourceInput): SourceInput => ({
  ...file,
  name: `${folder.name}/${file.name}`,
})

function placeOf(input: SourceInput, configured: string | null, context: ReadContext): Place {
  const code = context.place ?? configured
  if (code === null) {
    throw structuralFault(
      input.name,
      'no-place',
      'Open SDG data do not say which place they are about. Say it: --place IDN.',
    )
  }
  const place = context.findPlace(code)
  if (place !== null) return place
  throw structuralFault(
    input.name,
    'unknown-place',
    'The place of this Open SDG data is not known. Give one by ISO 3166-1 alpha-3, ISO 3166-2 or M49: --place IDN.',
    { found: code },
  )
}
