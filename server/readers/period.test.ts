import { expect, test } from 'vitest'
import { parsePeriod } from './period.ts'

test.each([
  ['2015', '2015', 2015],
  ['2015-16', '2015-16', 2015],
  ['2015/16', '2015/16', 2015],
  ['2015–16', '2015–16', 2015],
  ['2013-2015', '2013-2015', 2013],
  ['1999-00', '1999-00', 1999],
  ['2021.0', '2021', 2021],
  ['1900', '1900', 1900],
  ['2100', '2100', 2100],
])('%s is the period %s of the year %i', (text, period, year) => {
  expect(parsePeriod(text)).toEqual({ ok: true, value: { period, year } })
})

test.each([
  ['20222', 'year-out-of-range'],
  ['1899', 'year-out-of-range'],
  ['2101', 'year-out-of-range'],
  ['0000', 'year-out-of-range'],
  ['', 'not-a-period'],
  ['15', 'not-a-period'],
  ['2015-15', 'not-a-period'],
  ['2015-14', 'not-a-period'],
  ['2015-01', 'not-a-period'],
  ['2000-2015', 'not-a-period'],
  ['2015-06-30', 'not-a-period'],
  ['2015.5', 'not-a-period'],
  ['1974a', 'not-a-period'],
  ['in 2015', 'not-a-period'],
  ['２０１５', 'not-a-period'],
])('%s is refused: %s', (text, rule) => {
  expect(parsePeriod(text)).toMatchObject({ ok: false, rule })
})
