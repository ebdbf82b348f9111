import type { Organisation, OrganisationKind } from '#contract/organisation.ts'
import type { LocalisedText } from '#contract/text.ts'
import { cleaned, owned } from '../cells.ts'
import { RowFault } from '../faults.ts'
import { organisationTypeCodes } from './codes.ts'
import { attributeOf, type XmlElement } from './element.ts'
import { idAttribute } from './extension.ts'
import { localisedText, slugOf } from './narratives.ts'
import type { Remarks } from './remarks.ts'

/** What one element says of an organisation. */
export type Mention = {
  id: string
  name: LocalisedText | null
  kind: OrganisationKind | null
  line: number
}

/** What publishers write where they have no identifier. */
const placeholders = new Set(
  'n/a na none null nil unknown excluded withheld tbc tba tbd x xx - -- 0 00'.split(' '),
)

/** Names of one organisation that are told apart; further ones add nothing. */
const namesKept = 50

/** @returns whether a text can be an identifier: no placeholder, and no name (it has spaces) */
export const isIdentifier = (ref: string): boolean =>
  ref !== '' && !/\s/.test(ref) && !placeholders.has(ref.toLowerCase())

function refOf(element: XmlElement): string | null {
  const ref = cleaned(element.attributes['ref'] ?? '')
  return isIdentifier(ref) ? ref : null
}

/** The name, or what stands in the identifier's place when it reads like one. */
function nameOf(element: XmlElement, language: string): LocalisedText | null {
  const name = localisedText(element, language, false)
  if (name !== null) return name
  const ref = cleaned(element.attributes['ref'] ?? '').replaceAll(/\s+/g, ' ')
  return ref.includes(' ') && ref.toLowerCase() !== 'not available' ? { en: ref } : null
}

/** Tells the organisations of one activity apart. */
export type Recognises = (element: XmlElement) => Mention | null

/**
 * An organisation is known by its identifier, else by its name. A name without an identifier that
 * another element of the same activity gives together with one is that organisation.
 *
 * @param elements all elements of the activity that name an organisation
 * @param language what names without one are in
 * @returns a function that gives null for an element that names nobody
 */
export function recogniseIn(elements: readonly XmlElement[], language: string): Recognises {
  const refs = new Map<string, string | null>()
  for (const element of elements) {
    const ref = refOf(element)
    const name = nameOf(element, language)
    if (ref === null || name === null) continue
    const slug = slugOf(name.en)
    const known = refs.get(slug)
    refs.set(slug, known === undefined || known === ref ? ref : null)
  }
  return (element) => {
    const name = nameOf(element, language)
    const slug = name === null ? '' : slugOf(name.en)
    const byName = slug === '' ? null : (refs.get(slug) ?? `name:${slug}`)
    const id = attributeOf(element, idAttribute) ?? refOf(element) ?? byName
    const type = attributeOf(element, 'type')
    const kind = type === null ? null : (organisationTypeCodes.get(type) ?? null)
    return id === null ? null : { id, name, kind, line: element.line }
  }
}

type CountedName = { name: LocalisedText; count: number }
type Seen = {
  line: number
  names: Map<string, CountedName>
  kinds: Map<OrganisationKind, number>
}

/** Gathers what a file says of its organisations; memory grows with them and not with the file. */
export class OrganisationsSeen {
  readonly #seen = new Map<string, Seen>()

  note({ id, name, kind, line }: Mention): void {
    let seen = this.#seen.get(id)
    if (seen === undefined) {
      seen = { line, names: new Map(), kinds: new Map() }
      this.#seen.set(owned(id), seen)
    }
    if (kind !== null) seen.kinds.set(kind, (seen.kinds.get(kind) ?? 0) + 1)
    if (name === null) return
    const key = `${name.en}\n${name.id ?? ''}`
    const known = seen.names.get(key)
    if (known !== undefined) known.count += 1
    else if (seen.names.size < namesKept) {
      const own = name.id === undefined ? {} : { id: owned(name.id) }
      seen.names.set(owned(key), { name: { en: owned(name.en), ...own }, count: 1 })
    }
  }

  /**
   * Each organisation by the name and the kind most often given, the first among equals. Names that
   * differ by more than their spelling are listed as left out.
   */
  *records(remarks: Remarks): Generator<{ organisation: Organisation; line: number }> {
    for (const [id, { names, kinds, line }] of this.#seen) {
      const bySlug = Map.groupBy(names.values(), ({ name }) => slugOf(name.en))
      const totals = [...bySlug].map(
        ([slug, spellings]) =>
          [slug, spellings.reduce((sum, { count }) => sum + count, 0)] as const,
      )
      const chosen = mostFrequent(totals)
      const organisation: Organisation = {
        id,
        name: (chosen === null ? null : bestSpelling(bySlug.get(chosen) ?? [])) ?? { en: id },
        kind: mostFrequent([...kinds]) ?? 'not-stated',
        country: null,
        fictional: false,
        citation: null,
      }
      yield { organisation, line }
      for (const [slug, [other]] of bySlug) {
        if (slug === chosen || other === undefined) continue
        const expected = `the name most often given to ${id}: ${organisation.name.en}`
        remarks.leave('', line, new RowFault('narrative', other.name.en, 'other-name', expected))
      }
    }
  }
}

/** Capitals throughout are how some systems export names, and not how they are written. */
function bestSpelling(spellings: readonly CountedName[]): LocalisedText | null {
  const written = spellings.filter(({ name: { en } }) => en !== en.toUpperCase())
  const candidates = written.length > 0 ? written : spellings
  return mostFrequent(candidates.map(({ name, count }) => [name, count]))
}

const mostFrequent = <T>(counted: readonly (readonly [T, number])[]): T | null =>
  counted.reduce<readonly [T | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )[0]
