import * as z from 'zod/mini'
import { methodSchema, statusIds } from '#contract/status.ts'
import { languages } from '#i18n/languages.ts'

/** A part of the address somebody mistyped is left out instead of breaking the page. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) =>
  // oxlint-disable-next-line promise/valid-params -- a schema's fallback, not a promise's
  z.catch(z.optional(schema), undefined)

const releaseNumber = z.coerce.number().check(z.int(), z.minimum(1))
const goalNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(17))

const rootSearchSchema = z.object({
  /** A place's code; absent: the one the server names as its default. */
  place: lenient(z.string().check(z.minLength(1), z.maxLength(16))),
  /** A release's number; absent: now. */
  asOf: lenient(releaseNumber),
  lang: lenient(z.enum(languages)),
  /** Read by the mocks only: which trouble they should play. */
  scenario: lenient(z.string().check(z.maxLength(32))),
})

/** Statuses as they stand in the address: `achieved,on-track`. */
const statusListSchema = z
  .string()
  .check(z.refine((text) => text.split(',').every((part) => statusIds.some((id) => id === part))))

const indicatorListSearchSchema = z.object({
  goal: lenient(goalNumber),
  status: lenient(statusListSchema),
  judged: lenient(z.enum(['true', 'false'])),
})

const indicatorSearchSchema = z.object({
  series: lenient(z.string().check(z.maxLength(64))),
  disaggregation: lenient(z.string().check(z.maxLength(400))),
  compare: lenient(z.string().check(z.maxLength(100))),
  view: lenient(z.enum(['chart', 'table'])),
  /** Whose arithmetic is open in the method lens. */
  method: lenient(methodSchema),
})

const dataSearchSchema = z.object({ release: lenient(releaseNumber) })

type Raw = Record<string, unknown>

function read<Schema extends z.ZodMiniType>(schema: Schema): (raw: Raw) => z.output<Schema> {
  return (raw) => z.parse(schema, raw)
}

export const readRootSearch = read(rootSearchSchema)
export const readIndicatorListSearch = read(indicatorListSearchSchema)
export const readIndicatorSearch = read(indicatorSearchSchema)
export const readDataSearch = read(dataSearchSchema)

/** The address's query as plain text, as people type and share it: no JSON, no quotes. */
export const parseSearch = (text: string): Raw => Object.fromEntries(new URLSearchParams(text))

export function stringifySearch(search: Raw): string {
  const query = new URLSearchParams()
  // In one order, so that equal states have equal addresses. Not by a language's rules: the first
  // comparison by those takes a slow phone 100 ms.
  const parts = Object.entries(search).toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [name, value] of parts) {
    if (typeof value === 'number') query.set(name, String(value))
    else if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  // Commas and semicolons are safe in a query and easier to read unescaped.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')
  return text === '' ? '' : `?${text}`
}

/** Texts of an address as they stand there, for pages that check them themselves once loaded. */
export const readTexts =
  <Name extends string>(...names: readonly Name[]) =>
  (raw: Raw): { [Given in Name]?: string | undefined } => {
    const found: { [Given in Name]?: string | undefined } = {}
    for (const name of names) {
      const text = raw[name]
      if (typeof text === 'string' && text !== '' && text.length <= 400) found[name] = text
    }
    return found
  }
