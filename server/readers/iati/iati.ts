import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { owned } from '../cells.ts'
import { RowFault, structuralFault } from '../faults.ts'
import { Mentions, placeRecords } from '../mentions.ts'
import type { ReadBatch, ReadContext, Reader, ReadRecord, SourceInput } from '../reader.ts'
import { activityRecords, identifierOf, readElements } from './activity-records.ts'
import { streamActivities, type StreamedActivity } from './activity-stream.ts'
import { attributeOf, childrenOf, type XmlElement } from './element.ts'
import { keptRecord } from './extension.ts'
import { OrganisationsSeen } from './organisations.ts'
import { Remarks } from './remarks.ts'

/**
 * IATI activities, XML of version 2.02 and 2.03: an activity that two or more organisations take
 * part in is a partnership. `rows` counts records, faults and what is left out by a rule, so that
 * every activity and every transaction and indicator of a partnership is in one of them.
 *
 * The file is read twice, as an activity may name its children after or before they come.
 */
export const iatiActivities: Reader = {
  format: 'IATI activities',
  recognises: ({ text }) => rootOf(text) === 'iati-activities',
  read: readActivities,
}

/** @returns the name of an XML text's root element; null when its beginning has none */
export function rootOf(text: string): string | null {
  const prolog =
    /^\uFEFF?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)*/i
  const start = prolog.exec(text)?.[0].length ?? 0
  return /^<([^\s/>]{1,100})/.exec(text.slice(start))?.[1] ?? null
}

async function* readActivities(
  input: SourceInput,
  context: ReadContext,
): AsyncGenerator<ReadBatch> {
  const parents = await parentsIn(input)
  const reading = new FileReading(input.name, context, parents)
  for await (const { activities, records } of streamActivities(input, (name) =>
    readElements.has(name),
  )) {
    for (const streamed of activities) reading.activity(streamed)
    for (const record of records) reading.keptRecord(record)
    yield reading.take()
  }
  reading.organisations()
  yield reading.take()
}

/** Which activities name an activity as their child, by the child. */
async function parentsIn(input: SourceInput): Promise<ReadonlyMap<string, string[]>> {
  const parents = new Map<string, string[]>()
  const wanted = new Set(['iati-identifier', 'related-activity'])
  for await (const { activities } of streamActivities(input, (name) => wanted.has(name))) {
    for (const { activity } of activities) {
      const parent = owned(identifierOf(activity))
      for (const related of childrenOf(activity, 'related-activity')) {
        const child = attributeOf(related, 'ref')
        if (attributeOf(related, 'type') !== '2' || child === null || parent === '') continue
        const known = parents.get(child)
        if (known === undefined) parents.set(owned(child), [parent])
        else known.push(parent)
      }
    }
  }
  return parents
}

class FileReading {
  readonly #file: string
  readonly #context: ReadContext
  readonly #parents: ReadonlyMap<string, string[]>
  readonly #remarks: Remarks
  readonly #mentions = new Mentions()
  readonly #organisations = new OrganisationsSeen()
  /** Organisations that stand in the file as whole records. */
  readonly #kept = new Set<string>()
  readonly #seen = new Set<string>()
  #records: ReadRecord[] = []
  #rows = 0
  #count = 0

  constructor(file: string, context: ReadContext, parents: ReadonlyMap<string, string[]>) {
    this.#file = file
    this.#context = context
    this.#parents = parents
    this.#remarks = new Remarks(file)
  }

  activity({ activity, excess }: StreamedActivity): void {
    this.#count += 1
    const id = identifierOf(activity)
    if (excess !== null) {
      const { line, element, rule, expected } = excess
      return this.#remarks.refuse(id, line, new RowFault(element, null, rule, expected))
    }
    if (id !== '' && this.#seen.has(id)) {
      const expected = 'activities with identifiers of their own; this one has come before'
      const fault = new RowFault('iati-identifier', id, 'duplicate-id', expected)
      return this.#remarks.refuse(id, activity.line, fault)
    }
    this.#seen.add(owned(id))
    const read = activityRecords(activity, {
      remarks: this.#remarks,
      findPlace: (code) => this.#context.findPlace(code),
      parentsOf: (child) => this.#parents.get(child) ?? [],
      evenAlone: false,
    })
    if (read === null) return
    for (const mention of read.mentions) this.#organisations.note(mention)
    for (const { stored, line } of read.records) this.#accept(stored, line)
  }

  keptRecord(element: XmlElement): void {
    const stored = this.#remarks.attempt('', element, () => keptRecord(element))
    if (stored === null) return
    this.#count += 1
    if (stored.kind === 'organisation') this.#kept.add(stored.record.id)
    this.#accept(stored, element.line)
  }

  /** Adds what the activities together say of their organisations. */
  organisations(): void {
    if (this.#count === 0) {
      throw structuralFault(this.#file, 'no-rows', 'The file has no activities.')
    }
    for (const { organisation, line } of this.#organisations.records(this.#remarks)) {
      if (this.#kept.has(organisation.id)) continue
      this.#accept({ kind: 'organisation', record: organisation }, line)
    }
  }

  take(): ReadBatch {
    const { faults, skipped } = this.#remarks.take()
    const rows = this.#rows + faults.length + skipped.length
    const batch = { records: this.#records, faults, skipped, rows }
    this.#records = []
    this.#rows = 0
    return batch
  }

  #accept(record: PartnershipRecord, line: number): void {
    const origin = { file: this.#file, sheet: null, row: line }
    if (record.kind === 'partnership') {
      for (const code of record.record.places) this.#place(code)
    }
    this.#rows += 1
    this.#records.push({ kind: 'record', record, origin })
  }

  #place(code: string): void {
    const place = this.#context.findPlace(code)
    if (place !== null) this.#records.push(...placeRecords(place, this.#mentions, this.#context))
  }
}
