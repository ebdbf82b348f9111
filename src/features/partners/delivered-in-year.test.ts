import { expect, test } from 'vitest'
import { deliveredIn, toYear, yearsOf } from './delivered-in-year.ts'
import { contributor, newcomer } from './fixtures.ts'

const [committed] = contributor.contributions
if (committed === undefined) throw new Error('the fixture has a contribution')
const gift = (stage: 'committed' | 'delivered', date: string, converted: number | null) => ({
  ...committed,
  line: {
    ...committed.line,
    converted,
    contribution: { ...committed.line.contribution, id: `${stage} ${date}`, stage, date },
  },
})
const detail = {
  ...contributor,
  contributions: [
    gift('delivered', '2025-06-01', 70),
    gift('delivered', '2025-07-01', null),
    gift('committed', '2025-08-01', 900),
    gift('delivered', '2023-01-01', 5),
  ],
}

test('a year holds what was reported and delivered in it, and no promise', () => {
  const year = deliveredIn(detail, 2025)
  expect(year.reports.map(({ measurement }) => measurement)).toEqual(['m1', 'm2'])
  expect(year.counted).toBe(2)
  expect(year.gifts.map(({ line }) => line.contribution.date)).toEqual(['2025-06-01', '2025-07-01'])
  expect(year.sum).toBe(70)
  expect(deliveredIn(detail, 2024)).toMatchObject({ counted: 0, gifts: [], sum: 0 })
})

test('the years hold every report and delivery once, and the year of judging', () => {
  const years = yearsOf(detail)
  expect(years).toEqual([2026, 2025, 2024, 2023])
  const all = years.map((year) => deliveredIn(detail, year))
  expect(all.flatMap(({ reports }) => reports)).toHaveLength(detail.receipt.length)
  expect(all.flatMap(({ gifts }) => gifts)).toHaveLength(3)
})

test('an address without a year, or with one of which nothing is known, means the present one', () => {
  expect(toYear(detail, '2024')).toBe(2024)
  expect(toYear(detail, undefined)).toBe(2026)
  expect(toYear(detail, '1999')).toBe(2026)
  expect(toYear(newcomer, 'this')).toBe(Number(newcomer.date.slice(0, 4)))
})
