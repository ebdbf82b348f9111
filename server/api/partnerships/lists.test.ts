import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeChoices } from '#contract/choices.ts'
import { partnershipEndpoints, partnershipSorts } from '#contract/partnership-endpoints.ts'
import { ask, smallPartnerships, walk } from './testing/small-partnerships.ts'
import { ids } from './testing/small-records.ts'

let api: Hono
beforeAll(async () => {
  api = await smallPartnerships()
})

const { partnerships, partners } = partnershipEndpoints
const list = (query: string) =>
  ask(api, `/api/v1/partnerships?asOf=2&${query}`, partnerships.response)
const found = async (query: string) => (await list(query)).rows.map(({ id }) => id).toSorted()
const foundPartners = async (query: string) =>
  (await ask(api, `/api/v1/partners?asOf=2&${query}`, partners.response)).rows.map(({ id }) => id)
const all = [ids.water, ids.child, ids.placeless, ids.malay, ids.real].toSorted()

describe('the list of partnerships', () => {
  it.each([
    ['', all],
    ['q=WATER', [ids.water]],
    ['q=air', [ids.water]],
    ['q=script alert', [ids.water, ids.placeless]],
    ['q=p/1', [ids.water]],
    ['q=kementerian', [ids.water]],
    ['q=%25', [ids.child]],
    ['q=.*', []],
    ['place=IDN', [ids.water, ids.child, ids.real]],
    ['place=ID-JB', [ids.water]],
    ['place=not-stated', [ids.placeless]],
    ['goal=6', [ids.water, ids.child]],
    ['goal=15', [ids.malay]],
    ['goal=3,17', [ids.placeless, ids.real]],
    ['target=6.4', [ids.water]],
    ['target=6-1&place=IDN', [ids.water, ids.child]],
    ['target=99.9', []],
    ['structure=not-stated', [ids.malay]],
    ['structure=multi-stakeholder&goal=6', [ids.water, ids.child]],
    ['role=monitor', [ids.water]],
    ['role=lead,monitor&goal=13', [ids.malay]],
    ['partnerKind=private-sector', [ids.water, ids.child, ids.malay]],
    ['progress=achieved', [ids.water]],
    ['progress=not-stated', [ids.child, ids.placeless, ids.real]],
    ['gap=nobody-accountable', [ids.child, ids.placeless]],
    ['due=overdue', [ids.water]],
    [`partner=${encodeURIComponent(writeChoices([ids.firm]))}`, [ids.water, ids.child, ids.malay]],
    [`partner=${encodeURIComponent(writeChoices([ids.gavi, ids.gov]))}`, [ids.water, ids.real]],
    ['partner=nobody', []],
  ])('with "%s"', async (query, expected) => {
    expect(await found(query)).toEqual(expected.toSorted())
  })

  it.each(partnershipSorts)('has each row once, page by page, by %s', async (sort) => {
    for (const order of ['asc', 'desc'])
      for (const limit of [1, 2, 3, 500]) {
        const path = `/api/v1/partnerships?asOf=2&sort=${sort}&order=${order}`
        const rows = await walk(api, path, partnerships.response, limit)
        expect(rows.map(({ id }) => id).toSorted()).toEqual(all)
      }
  })

  it('sorts by figures, what has none last in either order', async () => {
    const [up, down] = await Promise.all([
      list('sort=progress&order=asc'),
      list('sort=progress&order=desc'),
    ])
    const judged = ({ rows: [first] }: typeof up) => first?.id
    expect([judged(up), judged(down)]).toEqual([ids.water, ids.water])
    const committed = await list('sort=committed')
    expect(committed.rows.slice(0, 2).map(({ id }) => id)).toEqual([ids.water, ids.child])
  })

  it('never puts invented and published amounts in one sum, and a child inside its parent', async () => {
    const { money } = await list('')
    const sums = money.map(({ fictional, money: { stages, insideParents, notConverted } }) => ({
      fictional,
      insideParents,
      notConverted: notConverted.map(({ currency, sum }) => `${sum} ${currency}`),
      ...Object.fromEntries(stages.map(({ stage, sum }) => [stage, sum])),
    }))
    expect(sums).toEqual([
      {
        fictional: true,
        insideParents: 1,
        notConverted: ['7 IDR'],
        pledged: 0,
        committed: 100,
        delivered: 40,
        incoming: 0,
      },
      {
        fictional: false,
        insideParents: 0,
        notConverted: [],
        pledged: 1000,
        committed: 0,
        delivered: 0,
        incoming: 0,
      },
    ])
    const child = await list('q=child')
    expect(child.money[0]?.money.stages).toContainEqual({
      stage: 'committed',
      sum: 30,
      records: 1,
    })
  })

  it('counts each facet as if it alone were not chosen', async () => {
    const { facets, total } = await list('goal=6&role=funding')
    const values = (id: string) =>
      Object.fromEntries(
        (facets.find((facet) => facet.id === id)?.values ?? []).map(({ value, count }) => [
          value,
          count,
        ]),
      )
    expect(total).toBe(2)
    expect(values('goal')).toEqual({ '6': 2 })
    expect(values('role')).toEqual({ lead: 1, monitor: 1, implementing: 1, funding: 2 })
    expect(values('place')).toEqual({ IDN: 2, 'ID-JB': 1 })
  })

  it('shows a chosen value that no row has', async () => {
    const { facets } = await list('goal=9')
    expect(facets.find(({ id }) => id === 'goal')?.values).toContainEqual(
      expect.objectContaining({ value: '9', count: 0 }),
    )
  })

  it('gives names as they are and the source of what is published', async () => {
    const { rows } = await list('')
    const byId = new Map(rows.map((row) => [row.id, row]))
    expect(byId.get(ids.water)?.title.en).toBe('<script>Water</script>')
    expect(byId.get(ids.real)).toMatchObject({
      fictional: false,
      citation: { title: 'Annual report', url: 'https://example.org/report' },
    })
  })
})

describe('the list of partners', () => {
  it.each([
    ['', [ids.firm, ids.ngo, ids.gavi, ids.gov]],
    ['q=ministry', [ids.gov]],
    ['kind=ngo', [ids.ngo]],
    ['country=MYS', [ids.firm]],
    ['role=lead&sort=name', [ids.firm, ids.gavi, ids.gov]],
    ['goal=17', [ids.ngo]],
    ['place=ID-JB&sort=partnerships', [ids.firm, ids.ngo, ids.gov]],
  ])('with "%s"', async (query, expected) => {
    const listed = await foundPartners(query)
    expect(listed.toSorted()).toEqual(expected.toSorted())
  })

  it('has each once, page by page', async () => {
    const rows = await walk(api, '/api/v1/partners?sort=committed', partners.response, 1)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4)
  })

  it('adds what one has given, without a child beside its parent', async () => {
    const { rows } = await ask(api, '/api/v1/partners?asOf=2', partners.response)
    const firm = rows.find(({ id }) => id === ids.firm)
    expect(firm).toMatchObject({ partnerships: 3, leads: 1, roles: ['lead', 'funding'] })
    expect(firm?.money.stages).toContainEqual({ stage: 'committed', sum: 100, records: 1 })
    expect(firm?.money.insideParents).toBe(1)
  })
})
