import { partnershipRecordSchema, type PartnershipRecord } from '#contract/partnership-record.ts'
import { RowFault } from '../faults.ts'
import type { XmlElement } from './element.ts'

/**
 * What IATI has no place for travels in a namespace of its own, as the standard allows: ids of
 * objectives, measurements, contributions and organisations as attributes, and whole records as
 * JSON where IATI's elements alone would read back as something else. Other software ignores it.
 */
export const extensionNamespace = 'urn:mitra17:iati-extension:1'
export const recordElement = 'mitra17:record'
/** Stands in an actual value: IATI's schema allows none of our attributes on that itself. */
export const reportElement = 'mitra17:report'
export const idAttribute = 'mitra17:id'
export const reporterAttribute = 'mitra17:reported-by'

/** @param name of an element or an attribute */
export const isOwn = (name: string): boolean => name.startsWith('mitra17:')

/**
 * @param element `mitra17:record`
 * @throws RowFault when it is not a record as this version writes it
 */
export function keptRecord(element: XmlElement): PartnershipRecord {
  const parsed = partnershipRecordSchema.safeParse(jsonOf(element.text))
  if (parsed.success) return parsed.data
  throw new RowFault(
    recordElement,
    element.text,
    'not-a-record',
    'a record as the export of this project writes it',
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
