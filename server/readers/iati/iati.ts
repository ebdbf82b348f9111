import { owned } from '../cells.ts'
import { RowFault, structuralFault } from '../faults.ts'
import { Mentions, placeRecords } from '../mentions.ts'
import { addStoredParents, parentCycles } from '../parent-cycles.ts'
import type { ReadBatch, ReadContext, Reader, ReadRecord, SourceInput } from '../reader.ts'
import type { LocatedRecord } from './activity.ts'
import { activityRecords, identifierOf, readElements } from './activity-records.ts'
import { streamActivities, type StreamedActivity } from './activity-stream.ts'
import { attributeOf, childrenOf, type XmlElement } from './element.ts'
import { keptRecord } from './extension.ts'
import { HeldRecords } from './held-records.ts'
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
  const family = await familyIn(input, context)
  const reading = new FileReading(input.name, context, family)
  for await (const { activities, records } of streamActivities(input, (name) =>
    readElements.has(name),
  )) {
    for (const streamed of activities) reading.activity(streamed)
    for (const record of records) reading.keptRecord(record)
    yield reading.take()
  }
  await reading.held()
  reading.organisations()
  yield reading.take()
}

/** Who is whose parent, before the activities are given out. */
type Family = {
  /** Activities that name an activity as their child, by the child. */
  namedBy: ReadonlyMap<string, readonly string[]>
  /** By each activity that is its own ancestor, the circle in words. */
  cycles: ReadonlyMap<string, string>
}

async function familyIn(input: SourceInput, context: ReadContext): Promise<Family> {
  const namedBy = new Map<string, string[]>()
  const parents = new Map<string, string[]>()
  const activities = new Set<string>()
  const wanted = new Set(['iati-identifier', 'related-activity'])
  for await (const piece of streamActivities(input, (name) => wanted.has(name))) {
    for (const { activity } of piece.activities) {
      const id = owned(identifierOf(activity))
      if (id === '') continue
      activities.add(id)
      for (const related of childrenOf(activity, 'related-activity')) {
        const type = attributeOf(related, 'type')
        const other = owned(attributeOf(related, 'ref') ?? '')
        if (other === '' || other === id) continue
        if (type === '1') push(parents, id, other)
        if (type !== '2') continue
        push(namedBy, other, id)
        push(parents, other, id)
      }
    }
  }
  await addStoredParents(parents, (id) => activities.has(id), context)
  return { namedBy, cycles: parentCycles(parents) }
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  list.push(id)
}

class FileReading {
  readonly #file: string
  readonly #context: ReadContext
  readonly #family: Family
  readonly #remarks: Remarks
  readonly #mentions = new Mentions()
  readonly #organisations = new OrganisationsSeen()
  /** Organisations that stand in the file as whole records. */
  readonly #kept = new Set<string>()
  readonly #seen = new Set<string>()
  readonly #held = new HeldRecords()
  #records: ReadRecord[] = []
  #rows = 0
  #count = 0

  constructor(file: string, context: ReadContext, family: Family) {
    this.#file = file
    this.#context = context
    this.#family = family
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
      parentsOf: (child) => this.#family.namedBy.get(child) ?? [],
      evenAlone: false,
    })
    if (read === null) return
    for (const mention of read.mentions) this.#organisations.note(mention)
    for (const located of read.records) this.#held.note(located)
    for (const located of read.records) this.#accept(located)
  }

  keptRecord(element: XmlElement): void {
    const stored = this.#remarks.attempt('', element, () => keptRecord(element))
    if (stored === null) return
    this.#count += 1
    if (stored.kind === 'organisation') this.#kept.add(stored.record.id)
    const located = { stored, line: element.line }
    this.#held.note(located)
    this.#accept(located)
  }

  /** Gives out the records that waited for what they belong to, or refuses them. */
  async held(): Promise<void> {
    for (const { located, fault } of await this.#held.settle(this.#context)) {
      if (fault === null) this.#give(located)
      else this.#remarks.refuse('', located.line, fault)
    }
  }

  /** Adds what the activities together say of their organisations. */
  organisations(): void {
    if (this.#count === 0) {
      throw structuralFault(this.#file, 'no-rows', 'The file has no activities.')
    }
    for (const { organisation, line } of this.#organisations.records(this.#remarks)) {
      if (this.#kept.has(organisation.id)) continue
      this.#accept({ stored: { kind: 'organisation', record: organisation }, line })
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

  #accept(located: LocatedRecord): void {
    if (!this.#held.holds(located)) this.#give(located)
  }

  #give(located: LocatedRecord): void {
    const origin = { file: this.#file, sheet: null, row: located.line }
    const record = this.#withoutCircle(located)
    if (record.kind === 'partnership') {
      for (const code of record.record.places) this.#place(code)
    }
    this.#rows += 1
    this.#records.push({ kind: 'record', record, origin })
  }

  /** Takes away, and refuses, the parents that lead back to a partnership itself. */
  #withoutCircle({ stored: read, line }: LocatedRecord): LocatedRecord['stored'] {
    const { cycles } = this.#family
    const circle = read.kind === 'partnership' ? cycles.get(read.record.id) : undefined
    if (read.kind !== 'partnership' || circle === undefined) return read
    const expected = 'parents that do not lead back to the activity itself'
    const fault = new RowFault('related-activity', circle, 'circular-parents', expected)
    this.#remarks.refuse(read.record.id, line, fault)
    const parents = read.record.parents.filter((parent) => !cycles.has(parent))
    return { kind: 'partnership', record: { ...read.record, parents } }
  }

  #place(code: string): void {
    const place = this.#context.findPlace(code)
    if (place !== null) this.#records.push(...placeRecords(place, this.#mentions, this.#context))
  }
}
