import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Organisation } from '#contract/organisation.ts'
import { partnershipOf, recordId, type PartnershipRecord } from '#contract/partnership-record.ts'
import { openInput } from '#server/readers/detect.ts'
import { findPlace, readIati, recordsOf } from '#server/readers/iati/testing/read-iati.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '#server/readers/testing/shared-data.ts'
import { exportIati, type IatiAccount } from './iati.ts'
import { generatedRecords } from './testing/generated-records.ts'
import { misplaced } from './testing/iati-schema.ts'

const publisher: Organisation = {
  id: 'XM-DAC-7',
  name: { en: 'Who publishes' },
  kind: 'other',
  country: null,
  fictional: true,
  citation: null,
}

async function exported(
  organisations: readonly Organisation[],
  dossiers: readonly (readonly PartnershipRecord[])[],
): Promise<{ xml: string; account: IatiAccount }> {
  const writing = exportIati(
    {
      organisations,
      async *partnerships() {
        yield* await Promise.resolve(dossiers)
      },
    },
    { publisher, generated: '2026-11-21T00:00:00Z', findPlace },
  )
  let xml = ''
  for (;;) {
    const piece = await writing.next()
    if (piece.done === true) return { xml, account: piece.value }
    xml += piece.value
  }
}

const byPartnership = (records: readonly PartnershipRecord[]): PartnershipRecord[][] => {
  const dossiers = Map.groupBy(records, (stored) => partnershipOf(stored) ?? '')
  dossiers.delete('')
  return [...dossiers.values()]
}

const keyOf = (stored: PartnershipRecord): string => `${stored.kind} ${recordId(stored)}`
const sorted = (records: readonly PartnershipRecord[]): PartnershipRecord[] =>
  records.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))

test('what the schema does not allow is seen', () => {
  const indicator = '<indicator measure="1"><period/><title><narrative/></title></indicator>'
  expect(misplaced(`<result type="1">${indicator}<title/><x/></result><y>`)).toEqual([
    'period without period-start',
    'period without period-end',
    'title in indicator',
    'title in result',
    'title without narrative',
    'x in result',
    'y left open',
  ])
  expect(misplaced('<actual value="1" mitra17:id="a"/><transaction-date/>')).toEqual([
    'actual with @mitra17:id',
    'transaction-date without @iso-date',
  ])
})

test('reading what was written of any records gives the same records, without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(generatedRecords, async ({ organisations, dossiers }) => {
      const { xml, account } = await exported(organisations, dossiers)
      expect(account.activities + account.withoutActivity.length).toBe(dossiers.length)
      const { records, faults } = await readIati(xml)
      expect(faults).toEqual([])
      const stored = organisations.map((record) => ({ kind: 'organisation' as const, record }))
      expect(sorted(records)).toEqual(sorted([...stored, ...dossiers.flat()]))
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('what is written has the elements and attributes of IATI’s schema, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(generatedRecords, async ({ organisations, dossiers }) => {
      expect(misplaced((await exported(organisations, dossiers)).xml)).toEqual([])
    }),
    { numRuns: 50 },
  )
}, 60_000)

describe.each(['ocha-covid-401.xml', 'ocha-foodsecurity-7.xml', 'iati-2.03-annotated-example.xml'])(
  '%s',
  (name) => {
    test('imported, exported and imported again is the same, in IATI’s own elements', async ({
      skip,
    }) => {
      skip(!hasSharedData, whyNoSharedData)
      const { records } = await readIati(openInput(sharedData(`iati/${name}`)))
      const { xml, account } = await exported(
        recordsOf(records, 'organisation'),
        byPartnership(records),
      )
      expect(misplaced(xml)).toEqual([])
      const again = await readIati(xml)
      expect(again.faults).toEqual([])
      expect(sorted(again.records)).toEqual(sorted(records))
      expect(account.activities).toBeGreaterThan(0.98 * recordsOf(records, 'partnership').length)
      // Few need the extension: those whose description is missing, or that have no date.
      const whole = xml.match(/<mitra17:record>/g) ?? []
      expect(whole.length).toBeLessThan(0.05 * records.length)
    }, 30_000)
  },
)

test('plans, returned, corrected and repeated reports are not published as results', async ({
  skip,
}) => {
  skip(!hasSharedData, whyNoSharedData)
  const { records } = await readIati(openInput(sharedData('iati/ocha-foodsecurity-7.xml')))
  const dossiers = byPartnership(records)
  const publishedValues = async (change: object): Promise<number> => {
    const changed = dossiers.map((dossier) =>
      dossier.map((stored) =>
        stored.kind === 'measurement'
          ? { ...stored, record: { ...stored.record, ...change } }
          : stored,
      ),
    )
    const { xml } = await exported(recordsOf(records, 'organisation'), changed)
    return xml.match(/<actual /g)?.length ?? 0
  }
  expect(await publishedValues({})).toBe(recordsOf(records, 'measurement').length)
  expect(await publishedValues({ review: 'accepted' })).toBeGreaterThan(0)
  for (const change of [
    { planned: true },
    { review: 'returned' },
    { review: 'rejected' },
    { duplicateOf: 'another' },
  ]) {
    expect(await publishedValues(change)).toBe(0)
  }
})

test('a partnership that lacks what IATI requires is no activity, and said to lack it', async () => {
  const partnership: PartnershipRecord = {
    kind: 'partnership',
    record: {
      id: 'P',
      title: { en: 'Without a status' },
      summary: null,
      structure: null,
      function: null,
      status: null,
      start: null,
      end: null,
      places: [],
      goals: [],
      targets: [],
      parents: [],
      agreement: null,
      fictional: true,
      citation: null,
    },
  }
  const { xml, account } = await exported([], [[partnership]])
  expect(account).toEqual({
    activities: 0,
    withoutActivity: [{ partnership: 'P', lacks: ['members', 'status', 'dates'] }],
  })
  expect(xml).not.toContain('<iati-activity ')
  expect((await readIati(xml)).records).toEqual([partnership])
})
