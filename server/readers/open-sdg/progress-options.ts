import * as z from 'zod/mini'
import { normalise } from '#domain/disaggregation.ts'
import type { SettingsFacts } from '../reader.ts'

const label = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
)
const year = z.int().check(z.minimum(1900), z.maximum(2100))

const optionSchema = z.object({
  series: z.optional(label),
  unit: z.optional(label),
  disaggregation: z.optional(z.array(z.object({ field: label, value: label }))),
  direction: z.optional(z.enum(['positive', 'negative'])),
  base_year: z.optional(year),
  target_year: z.optional(year),
  target: z.optional(z.number()),
  limit: z.optional(z.number()),
})
export type ProgressOption = z.infer<typeof optionSchema>

/** A group weighs its members together upstream; here each is a series with its own settings. */
const memberSchema = z.union([
  z.pipe(
    z.object({ group: z.array(optionSchema) }),
    z.transform(({ group }) => group),
  ),
  z.pipe(
    optionSchema,
    z.transform((option) => [option]),
  ),
])

/** `progress_calculation_options` of an indicator's metadata. */
export const progressOptionsSchema = z.pipe(
  z.array(memberSchema),
  z.transform((members) => members.flat()),
)

/**
 * What the progress options set for one series. The first option that names the series and its
 * unit, or names none, holds; further ones are about other disaggregations of it. Upstream takes a
 * series without a direction to be better when lower; here it has none, so nothing is set.
 *
 * @param series its name in the data; '' when the indicator has one series
 * @param unit its unit in the data; '' when there is none
 * @returns null when no option is about the series
 */
export function settingsFrom(
  options: readonly ProgressOption[],
  series: string,
  unit: string,
): SettingsFacts['settings'] | null {
  const option = options.find(
    (candidate) =>
      (candidate.series === undefined || candidate.series === series) &&
      (candidate.unit === undefined || candidate.unit === unit),
  )
  if (option === undefined) return null
  const settings: SettingsFacts['settings'] = {}
  if (option.direction !== undefined) {
    settings.direction = option.direction === 'positive' ? 'up' : 'down'
  }
  if (option.base_year !== undefined) settings.baseYear = option.base_year
  if (option.target_year !== undefined) settings.targetYear = option.target_year
  if (option.target !== undefined) settings.target = option.target
  if (option.limit !== undefined) settings.limit = option.limit
  if (option.disaggregation !== undefined) {
    const codes = option.disaggregation.map(({ field, value }) => [field, value] as const)
    settings.headline = [normalise(Object.fromEntries(codes))]
  }
  return settings
}
