import { parse, YAMLParseError } from 'yaml'
import * as z from 'zod/mini'
import { structuralFault } from '../faults.ts'
import type { SourceInput } from '../reader.ts'
import { wholeText } from '../utf8.ts'
import { progressOptionsSchema, type ProgressOption } from './progress-options.ts'

/** Characters a metadata file may have; real ones have some thousand. */
const metadataLimit = 2_000_000

/** What an indicator's metadata says of its series; `faults` is what was not understood. */
export type IndicatorMetadata = {
  number: string | null
  title: string | null
  source: string | null
  options: ProgressOption[]
  faults: { file: string; found: string }[]
}

export const noMetadata: IndicatorMetadata = {
  number: null,
  title: null,
  source: null,
  options: [],
  faults: [],
}

/** How the folder names its columns, and the place its values are about. */
export type FolderConfig = {
  seriesColumn: string
  unitColumns: string[]
  notDimensions: string[]
  place: string | null
}

export const defaultConfig: FolderConfig = {
  seriesColumn: 'Series',
  unitColumns: ['Units', 'Unit measure'],
  notDimensions: ['Unit multiplier', 'Observation status', 'GeoCode', 'Progress'],
  place: null,
}

const text = z.union([z.string(), z.number()])

const metadataSchema = z.looseObject({
  indicator_number: z.optional(z.nullable(text)),
  graph_title: z.optional(z.nullable(text)),
  indicator_available: z.optional(z.nullable(text)),
  sources: z.optional(
    z.nullable(z.array(z.looseObject({ organisation: z.optional(z.nullable(text)) }))),
  ),
  auto_progress_calculation: z.optional(z.nullable(z.boolean())),
  progress_calculation_options: z.optional(z.unknown()),
})

const configSchema = z.looseObject({
  indicator_options: z.optional(
    z.nullable(
      z.looseObject({
        series_column: z.optional(z.string()),
        unit_column: z.optional(z.string()),
        non_disaggregation_columns: z.optional(z.array(z.string())),
      }),
    ),
  ),
  sdmx_output_global: z.optional(
    z.nullable(
      z.looseObject({
        default_values: z.optional(z.nullable(z.looseObject({ REF_AREA: z.optional(text) }))),
      }),
    ),
  ),
})

/**
 * Reads an indicator's metadata: the YAML front matter of a Markdown file, or a YAML file. Progress
 * options hold only where `auto_progress_calculation` is true, as upstream; more on them in
 * `progress-options.ts`.
 *
 * @throws StructuralFault when the YAML is broken or a field has a wrong type
 */
export async function readMetadata(input: SourceInput): Promise<IndicatorMetadata> {
  const fields = await yamlOf(input, metadataSchema)
  const isJudged = fields.auto_progress_calculation === true
  const options = progressOptionsSchema.safeParse(fields.progress_calculation_options ?? [])
  const faults = options.success
    ? []
    : options.error.issues.map(({ path, message }) => ({
        file: input.name,
        found: `${path.join('.')}: ${message}`,
      }))
  const number = fields.indicator_number ?? null
  return {
    number: number === null ? null : String(number),
    title: titleOf(fields.graph_title) ?? titleOf(fields.indicator_available),
    source: sourceOf(fields),
    options: isJudged && options.success ? options.data : [],
    faults: isJudged ? faults : [],
  }
}

/** @throws StructuralFault when the YAML is broken or a field has a wrong type */
export async function readConfig(input: SourceInput): Promise<FolderConfig> {
  const fields = await yamlOf(input, configSchema)
  const options = fields.indicator_options ?? {}
  const unit = options.unit_column
  const place = fields.sdmx_output_global?.default_values?.REF_AREA
  return {
    seriesColumn: options.series_column ?? defaultConfig.seriesColumn,
    unitColumns: unit === undefined ? defaultConfig.unitColumns : [unit],
    notDimensions: [...defaultConfig.notDimensions, ...(options.non_disaggregation_columns ?? [])],
    place: place === undefined ? null : String(place),
  }
}

async function yamlOf<T extends z.ZodMiniType>(
  input: SourceInput,
  schema: T,
): Promise<z.output<T>> {
  const whole = await wholeText(input, metadataLimit)
  const isMarkdown = input.name.endsWith('.md')
  const yaml = isMarkdown ? frontMatter(whole) : whole
  const fields = schema.safeParse(parsed(yaml, input.name) ?? {})
  if (fields.success) return fields.data
  const [issue] = fields.error.issues
  throw structuralFault(
    input.name,
    'metadata',
    `The metadata field ${issue?.path.join('.') ?? ''} is not as Open SDG has it: ${issue?.message ?? ''}.`,
  )
}

function parsed(yaml: string, file: string): unknown {
  try {
    const fields: unknown = parse(yaml)
    return fields
  } catch (error) {
    const row = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? null) : null
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n')
    throw structuralFault(file, 'broken-yaml', `The YAML is broken: ${reason}`, { row })
  }
}

/** The lines between the first two `---`. */
function frontMatter(markdown: string): string {
  const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(markdown) ?? []
  return yaml
}

/** Titles that are keys of Open SDG's translations say nothing to a reader. */
function titleOf(title: string | number | null | undefined): string | null {
  const words = String(title ?? '').trim()
  return words === '' || /^\w+\.[\w-]+$/.test(words) ? null : words
}

/** `sources`, or the numbered fields of older folders, those not switched off. */
function sourceOf(fields: z.output<typeof metadataSchema>): string | null {
  const listed = (fields.sources ?? []).map(({ organisation }) => organisation)
  const numbered = Object.entries(fields)
    .filter(([name]) => name.startsWith('source_organisation_'))
    .filter(([name]) => fields[name.replace('organisation', 'active')] !== false)
    .map(([, organisation]) => organisation)
  const names = [...listed, ...numbered].filter((name) => typeof name === 'string' && name !== '')
  return names.length === 0 ? null : [...new Set(names)].join('; ')
}
