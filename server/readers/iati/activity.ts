import type { PartnershipRecord } from '#contract/partnership-record.ts'
import type { ReadContext } from '../reader.ts'
import type { XmlElement } from './element.ts'
import type { Mention, Recognises } from './organisations.ts'
import type { Remarks } from './remarks.ts'

/** A record with the line of the element it comes from. */
export type LocatedRecord = { stored: PartnershipRecord; line: number }

/** One activity under way, and what its parts need to know of the whole. */
export type Activity = {
  id: string
  element: XmlElement
  /** What texts without a language are in. */
  language: string
  /** Who reports, itself a party to the activity; null for a secondary reporter, who only retells. */
  reporter: Mention | null
  recognise: Recognises
  /** Notes an organisation that a record names, and gives its id. */
  name: (mention: Mention) => string
  /** Activities that say this one is their child. */
  parents: readonly string[]
  findPlace: ReadContext['findPlace']
  remarks: Remarks
}
