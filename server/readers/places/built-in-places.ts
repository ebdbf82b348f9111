import type { Place } from '#contract/place.ts'
import type { LocalisedText } from '#contract/text.ts'
import { optionalAt, optionalIdAt, idAt, textAt } from '../cells.ts'
import { openCsv } from '../csv.ts'
import { StructuralFault } from '../reader.ts'
import { readTable } from '../table.ts'
import { textInput } from '../text-input.ts'

const languages = ['en', 'id'] as const
const [english, indonesian] = languages.map(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
)

/**
 * Reads the places that come with the project, `places/places.csv`: the countries of ISO 3166-1,
 * the regions and groups of the UN's geographic codes, and Indonesia's provinces. Names that the
 * file leaves out are those of Unicode CLDR.
 *
 * @param csv its text
 * @throws StructuralFault for its first fault: a file of ours has none
 */
export async function readBuiltInPlaces(csv: string): Promise<Place[]> {
  const places: Place[] = []
  const table = await openCsv(textInput('places.csv', csv))
  table.header.require(['code', 'alpha2', 'm49', 'name_en', 'name_id', 'parent'])
  const column = (name: string) => table.header.column(name)
  const batches = readTable(table, (row, batch) => {
    const code = idAt(row, column('code'))
    const m49 = textAt(row, column('m49'))
    const en = optionalAt(row, column('name_en'))
    const id = optionalAt(row, column('name_id'))
    const name =
      en === null || id === null ? namesOf(textAt(row, column('alpha2')) || m49) : { en, id }
    places.push({
      code,
      m49: m49 === '' ? null : Number(m49),
      name: name ?? { en: code },
      parent: optionalIdAt(row, column('parent')),
    })
    batch.accept([])
  })
  for await (const { faults } of batches) {
    const [fault] = faults
    if (fault !== undefined) throw new StructuralFault(fault)
  }
  return places
}

/** @param region ISO 3166-1 alpha-2 or M49 */
function namesOf(region: string): LocalisedText | null {
  const key = /^\d+$/.test(region) ? region.padStart(3, '0') : region
  const en = english?.of(key)
  const id = indonesian?.of(key)
  if (en === undefined) return null
  return id === undefined ? { en } : { en, id }
}
