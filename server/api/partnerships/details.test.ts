import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { ask, smallPartnerships } from './testing/small-partnerships.ts'
import { ids } from './testing/small-records.ts'

let api: Hono
beforeAll(async () => {
  api = await smallPartnerships()
})

const at = encodeURIComponent
const partnership = (id: string, query = '') =>
  ask(api, `/api/v1/partnerships/${at(id)}${query}`, partnershipEndpoints.partnership.response)
const partner = (id: string, query = '') =>
  ask(api, `/api/v1/partners/${at(id)}${query}`, partnershipEndpoints.partner.response)

describe('a partnership', () => {
  it('has its objectives judged, counted and covered', async () => {
    const { objectives } = await partnership(ids.water, '?asOf=2')
    const taps = objectives.find(({ objective }) => objective.id === 'o/taps')
    expect(taps?.progress).toMatchObject({ on: '2026-01-10', actual: 10, status: 'limited' })
    expect(taps?.counting).toMatchObject({ counted: 10, credited: 20, shared: 10 })
    expect(taps?.counting.leftOut).toEqual([
      { measurement: 'm2', reason: 'rejected', because: null },
    ])
    expect(taps?.cover).toMatchObject({ gap: 90, outstanding: 60, unpromised: 30 })
    expect(taps?.sentence.key).toBe('objective.sentence.pace')
  })

  it('names every organisation that a record of it names', async () => {
    const { organisations, memberships } = await partnership(ids.water, '?asOf=2')
    expect(organisations.map(({ id }) => id)).toEqual([ids.gov, ids.firm, ids.ngo])
    expect(memberships.length).toBe(3)
    expect(organisations[2]?.name.en).toBe('<script>alert(1)</script>')
  })

  it('says what of its money is part of its parent, and stands between both', async () => {
    const child = await partnership(ids.child)
    expect(child.contributions).toMatchObject([{ converted: 30, insideParent: true }])
    expect(child.parents).toEqual([{ id: ids.water, name: expect.anything() }])
    const parent = await partnership(ids.water)
    expect(parent.children.map(({ id }) => id)).toEqual([ids.child])
    expect(parent.contributions.every(({ insideParent }) => !insideParent)).toBe(true)
    expect(parent.money.notConverted).toEqual([
      { stage: 'committed', currency: 'IDR', sum: 7, records: 1 },
    ])
  })

  it('is as it was at an earlier release, with its history', async () => {
    const [then, now] = await Promise.all([
      partnership(ids.water, '?asOf=3'),
      partnership(ids.water),
    ])
    expect(then.history.map(({ release }) => release)).toEqual([2])
    expect(now.history).toEqual([
      { release: 4, date: '2026-06-10T00:00:00.000Z', changes: 2 },
      { release: 2, date: '2026-01-10T00:00:00.000Z', changes: 14 },
    ])
    expect([then.contributions.length, now.contributions.length]).toEqual([4, 5])
  })

  it('names the gaps in roles and carries citations', async () => {
    const placeless = await partnership(ids.placeless)
    expect(placeless.roleGaps.map(({ key }) => key)).toContain('role-gap.nobody-accountable')
    const real = await partnership(ids.real)
    const citation = { title: 'Annual report', url: 'https://example.org/report' }
    expect(real.partnership).toMatchObject({ fictional: false, citation })
    expect(real.organisations).toMatchObject([{ citation }])
    expect(real.contributions).toMatchObject([{ contribution: { citation } }])
  })
})

describe('a partner', () => {
  it('has a receipt, newest first, that says why something is not counted', async () => {
    const { receipt, headline } = await partner(ids.gov, '?asOf=2')
    expect(
      receipt.map(({ measurement, counted, credit, reason, goal, amount }) => ({
        measurement,
        counted,
        credit,
        reason,
        goal,
        amount,
      })),
    ).toEqual([
      { measurement: 'm1', counted: true, credit: 'shared', reason: null, goal: 6, amount: 10 },
      { measurement: 'm2', counted: false, credit: 'none', reason: 'rejected', goal: 6, amount: 5 },
    ])
    expect(receipt[0]?.sharedWith).toEqual([
      { id: ids.ngo, name: { en: '<script>alert(1)</script>' } },
    ])
    expect(headline).toEqual({
      key: 'partner.headline.some-left-out',
      values: { partnerships: 1, reports: 2, counted: 1, leftOut: 1 },
    })
  })

  it('has beside its credit what all partners have counted, credited and shared', async () => {
    const { objectives } = await partner(ids.gov, '?asOf=2')
    expect(objectives).toEqual([
      { id: 'o/taps', level: 'output', counted: 10, credited: 20, shared: 10 },
    ])
    // What the partnership's own page says of the objective is the same.
    const { objectives: views } = await partnership(ids.water, '?asOf=2')
    for (const { id, ...sums } of objectives ?? []) {
      const view = views.find(({ objective }) => objective.id === id)
      expect(view?.objective).toMatchObject({ level: sums.level })
      expect(view?.counting).toMatchObject({
        counted: sums.counted,
        credited: sums.credited,
        shared: sums.shared,
      })
    }
    expect((await partner(ids.gavi)).objectives).toEqual([])
  })

  it('has what it promised, what is still open of it, and its sum', async () => {
    const before = await partner(ids.firm, '?asOf=2')
    const open = Object.fromEntries(
      before.contributions.map(({ line, outstanding }) => [line.contribution.id, outstanding]),
    )
    expect(open).toEqual({ c1: 60, c2: null, c3: 7, c5: 30 })
    expect(before.money.stages).toContainEqual({ stage: 'committed', sum: 100, records: 1 })
    expect(before.byYear).toEqual([{ year: 2025, pledged: 0, committed: 100, delivered: 40 }])
    const after = await partner(ids.firm)
    expect(after.contributions.find(({ line }) => line.contribution.id === 'c1')?.outstanding).toBe(
      0,
    )
  })

  it('has due what the partnerships say is due from it', async () => {
    const { due } = await partner(ids.gov, '?asOf=2')
    expect(due).toMatchObject([
      { kind: 'promise', due: '2026-02-01', overdue: false, outstanding: { value: 60 } },
      { kind: 'report', objective: 'o/taps', due: '2026-03-31', overdue: false },
    ])
    expect((await partner(ids.ngo, '?asOf=2')).due).toMatchObject([
      { kind: 'decision', title: { en: 'Buy pipes' }, overdue: true },
    ])
  })

  it('works with those it shares most partnerships with', async () => {
    expect((await partner(ids.ngo)).worksWith.map(({ organisation }) => organisation.id)).toEqual([
      ids.gov,
      ids.firm,
    ])
  })

  it('has its sums in the list too', async () => {
    const { rows } = await ask(api, '/api/v1/partners', partnershipEndpoints.partners.response)
    for (const row of rows) {
      const detail = await partner(row.id)
      expect(detail.money).toEqual(row.money)
      expect(detail.memberships.length).toBe(row.partnerships)
      expect(detail.due.length).toBe(row.due)
      expect(detail.due.filter(({ overdue }) => overdue).length).toBe(row.overdue)
    }
  })
})

describe('changes between releases', () => {
  const changes = (query: string) =>
    ask(api, `/api/v1/changes?${query}`, partnershipEndpoints.changes.response)

  it('are of the newest release unless another is asked for', async () => {
    expect(await changes('')).toMatchObject({ from: 3, to: 4, place: null, statusPlace: 'IDN' })
    expect(await changes('to=2')).toMatchObject({ from: 1, to: 2 })
  })

  it('are crossings, kept and missed promises, new partnerships and reports', async () => {
    const found = await changes('from=2&to=4')
    expect(found.crossings).toEqual([
      {
        kind: 'series',
        id: 'FOREST',
        name: { en: 'Forest cover', id: 'Tutupan hutan' },
        within: '15.1.1',
        from: 'regressing',
        to: 'accelerate',
      },
      {
        kind: 'objective',
        id: 'o/taps',
        name: { en: 'Taps' },
        within: ids.water,
        from: 'limited',
        to: 'achieved',
      },
    ])
    expect(found.promisesKept).toMatchObject([
      { contribution: 'c1', promised: { value: 100, unit: 'USD' }, due: '2026-03-01' },
    ])
    expect(found.promisesMissed).toMatchObject([
      { contribution: 'c4', outstanding: { value: 60, unit: 'taps' } },
    ])
    expect(found.newPartnerships.map(({ id }) => id)).toEqual([ids.later])
    expect(found).toMatchObject({ newReports: 1, newValues: 1 })
    expect(found.restated).toEqual([
      {
        series: 'FOREST',
        name: { en: 'Forest cover', id: 'Tutupan hutan' },
        indicator: '15.1.1',
        disaggregation: {},
        period: '2022',
        before: 48,
        after: 60,
        unit: 'percent',
      },
    ])
    expect(found.totals).toEqual({
      restated: 1,
      crossings: 2,
      promisesKept: 1,
      promisesMissed: 1,
      newPartnerships: 1,
    })
  })

  it('are those of a place when one is asked for', async () => {
    const malay = await changes('from=2&to=4&place=MYS')
    expect(malay).toMatchObject({ newReports: 0, newValues: 0, crossings: [], newPartnerships: [] })
    const java = await changes('from=0&to=2&place=ID-JB')
    expect(java.newPartnerships.map(({ id }) => id)).toEqual([ids.water])
    expect(java.newReports).toBe(3)
  })
})

describe('search', () => {
  it.each([
    ['water', { kind: 'partnership', code: ids.water, name: { en: '<script>Water</script>' } }],
    ['ministry', { kind: 'partner', code: ids.gov, name: { en: 'Ministry' } }],
    ['kementerian', { kind: 'partner', code: ids.gov, name: { id: 'Kementerian' } }],
  ])('finds partnerships and partners: %s', async (q, hit) => {
    const { hits } = await ask(api, `/api/v1/search?q=${q}&limit=50`, endpoints.search.response)
    expect(hits).toContainEqual(expect.objectContaining({ code: hit.code, kind: hit.kind }))
    expect(hits.find(({ code }) => code === hit.code)).toMatchObject(hit)
  })
})
