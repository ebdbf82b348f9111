import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Fault } from '#contract/release.ts'
import { detect, openInput } from '../detect.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '../testing/shared-data.ts'
import { readIati, recordsOf } from './testing/read-iati.ts'

// Everything here is counted a second time, by patterns over the text and without the reader.

/** Texts of all elements of a name, and of their attributes. */
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s>/])(?:[^>]*/>|[\\s\\S]*?</${name}>)`, 'g')) ?? []
const attribute = (element: string | undefined, name: string): string =>
  new RegExp(`^[^>]*?\\s${name}="\\s*([^"]*?)\\s*"`).exec(element ?? '')?.[1] ?? ''
const nameIn = (element: string): string =>
  (/<narrative[^>]*>([^<]+)</.exec(element)?.[1] ?? '').trim().toLowerCase()
const refIn = (element: string): string => {
  const ref = attribute(element, 'ref')
  return /\s|^N\/A$|^Excluded$/.test(ref) ? '' : ref
}
const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
const sums = (amounts: readonly (readonly [string, number])[]): Record<string, number> => {
  const totals: Record<string, number> = {}
  for (const [key, amount] of amounts) totals[key] = (totals[key] ?? 0) + Math.round(amount * 1000)
  return totals
}
const codes = (xml: string, name: string, vocabulary: string): string[] =>
  elements(xml, name)
    .filter((one) => attribute(one, 'vocabulary') === vocabulary)
    .map((one) => attribute(one, 'code').toLowerCase())

/** The organisations of an activity: by reference; by name where the name has no reference. */
const partiesOf = (xml: string): Map<string, string[]> => {
  const withRef = new Map(
    ['reporting-org', 'participating-org', 'provider-org', 'receiver-org']
      .flatMap((name) => elements(xml, name))
      .flatMap((one) =>
        refIn(one) !== '' && nameIn(one) !== '' ? [[nameIn(one), refIn(one)]] : [],
      ),
  )
  const parties = new Map<string, string[]>()
  for (const one of elements(xml, 'participating-org')) {
    const key = refIn(one) || (withRef.get(nameIn(one)) ?? nameIn(one))
    parties.set(key, [...(parties.get(key) ?? []), attribute(one, 'role')])
  }
  return parties
}

const roles: Record<string, string> = {
  '1': 'funding',
  '2': 'lead',
  '3': 'extending',
  '4': 'implementing',
}
const byRule = (remarks: readonly Fault[], rule: string, column: string): Fault[] =>
  remarks.filter((one) => one.rule === rule && one.column === column)

describe.each(['ocha-covid-401.xml', 'ocha-foodsecurity-7.xml', 'iati-2.03-annotated-example.xml'])(
  '%s',
  (name) => {
    test('is read as what an independent count finds in it', async ({ skip }) => {
      skip(!hasSharedData, whyNoSharedData)
      const path = sharedData(`iati/${name}`)
      const input = openInput(path)
      expect((await detect(input)).format).toBe('IATI activities')
      const text = readFileSync(path, 'utf8').replaceAll(/<!--[\s\S]*?-->/g, '')
      const all = elements(text, 'iati-activity')
      const { records, faults, skipped, rows } = await readIati(input)
      expect(rows).toBe(records.length + faults.length + skipped.length)

      const together = all.filter((xml) => partiesOf(xml).size >= 2)
      const partnerships = recordsOf(records, 'partnership')
      const alone = byRule(skipped, 'fewer-than-two-organisations', 'participating-org')
      expect(partnerships).toHaveLength(together.length)
      expect(partnerships.length + alone.length).toBe(all.length)
      expect(new Set(partnerships.map(({ id }) => id)).size).toBe(partnerships.length)

      expect(
        tally(recordsOf(records, 'membership').flatMap((membership) => membership.roles)),
        'organisations by role',
      ).toEqual(
        tally(
          together.flatMap((xml) =>
            [...partiesOf(xml).values()].flatMap((held) =>
              [...new Set(held)].map((role) => roles[role] ?? role),
            ),
          ),
        ),
      )

      const targets = together.flatMap((xml) => [
        ...new Set([...codes(xml, 'tag', '3'), ...codes(xml, 'sector', '8')]),
      ])
      expect(tally(partnerships.flatMap((one) => one.targets)), 'targets').toEqual(tally(targets))
      const goals = together.flatMap((xml) => [
        ...new Set([
          ...codes(xml, 'tag', '2'),
          ...codes(xml, 'tag', '3').map((code) => code.split('.')[0] ?? ''),
          ...codes(xml, 'sector', '8').map((code) => code.split('.')[0] ?? ''),
        ]),
      ])
      expect(tally(partnerships.flatMap((one) => one.goals.map(String))), 'goals').toEqual(
        tally(goals),
      )

      const inside = together.join('\n')
      const indicators = elements(inside, 'indicator')
      expect(recordsOf(records, 'objective'), 'objectives').toHaveLength(
        indicators.length - byRule(faults, 'unknown-code', 'indicator/@measure').length,
      )
      const actuals = indicators.flatMap((one) => elements(one, 'actual'))
      expect(recordsOf(records, 'measurement'), 'measurements').toHaveLength(
        actuals.length - byRule(skipped, 'no-value', 'actual').length,
      )
      const measured = recordsOf(records, 'measurement').flatMap(({ value }) => value ?? [])
      expect(measured, 'values of measurements').toEqual(
        actuals.map((one) => Number(attribute(one, 'value'))),
      )
      const lastTargets = indicators.flatMap((one) => {
        const stated = elements(one, 'period')
          .filter((each) => /<target[^>]*\svalue="/.test(each) && !each.includes('<dimension'))
          .map((each) => [
            attribute(elements(each, 'period-end')[0], 'iso-date'),
            Number(attribute(elements(each, 'target')[0], 'value')),
          ])
          .toSorted(([first], [second]) => String(first).localeCompare(String(second)))
        return stated.length === 0 ? [] : [stated.at(-1)?.[1]]
      })
      const objectives = recordsOf(records, 'objective')
      expect(objectives.flatMap(({ target }) => target?.value ?? [])).toEqual(lastTargets)
      expect(
        objectives.flatMap(({ target, milestones }) =>
          target === null ? [] : [...milestones, target],
        ),
      ).toHaveLength(
        indicators
          .flatMap((one) => elements(one, 'period'))
          .filter((each) => /<target[^>]*\svalue="/.test(each) && !each.includes('<dimension'))
          .length,
      )

      const transactions = elements(inside, 'transaction')
      const sound = transactions.filter((one) => /<value[^>]*>\s*[-\d]/.test(one))
      const contributions = recordsOf(records, 'contribution')
      expect(contributions).toHaveLength(sound.length)
      const bad = faults.filter(({ column }) => column?.startsWith('transaction'))
      expect(contributions.length + bad.length).toBe(transactions.length)
      expect(
        tally(contributions.map(({ transactionType }) => transactionType ?? '')),
        'transactions by type',
      ).toEqual(
        tally(sound.map((one) => /<transaction-type code="(\d+)"/.exec(one)?.[1] ?? 'none')),
      )
      expect(
        sums(contributions.map(({ currency, amount }) => [currency ?? '', amount ?? Number.NaN])),
        'thousandths by currency',
      ).toEqual(
        sums(
          sound.map((one) => {
            const [, currency = '', amount] =
              /<value[^>]*currency="(\w+)"[^>]*>\s*([-\d.]+)/.exec(one) ?? []
            return [currency, Number(amount)]
          }),
        ),
      )
    }, 30_000)
  },
)

test('the OCHA file of 401 activities: what is left out, by reason', async ({ skip }) => {
  skip(!hasSharedData, whyNoSharedData)
  const { records, faults, skipped } = await readIati(
    openInput(sharedData('iati/ocha-covid-401.xml')),
  )
  expect(recordsOf(records, 'partnership')).toHaveLength(369)
  expect(tally(faults.map(({ rule }) => rule))).toEqual({
    'unknown-code': 20,
    'missing-date': 2,
    'unknown-place': 1,
  })
  expect(tally(skipped.map(({ rule }) => rule))).toEqual({
    'fewer-than-two-organisations': 32,
    'other-region': 73,
    'other-name': 23,
  })
  for (const fault of [...faults, ...skipped]) expect(fault.row).toBeGreaterThan(1)
  const undp = recordsOf(records, 'organisation').find(({ id }) => id === 'XM-DAC-41114')
  expect(undp).toMatchObject({
    name: { en: 'United Nations Development Programme' },
    kind: 'multilateral',
  })
})

test('parents in the OCHA file are those that name the child, or that it names', async ({
  skip,
}) => {
  skip(!hasSharedData, whyNoSharedData)
  const text = readFileSync(sharedData('iati/ocha-covid-401.xml'), 'utf8')
  const all = elements(text, 'iati-activity').map((xml) => ({
    id: /<iati-identifier>\s*([^<]*?)\s*</.exec(xml)?.[1] ?? '',
    related: elements(xml, 'related-activity').map(
      (one) => [attribute(one, 'type'), attribute(one, 'ref')] as const,
    ),
  }))
  const { records } = await readIati(openInput(sharedData('iati/ocha-covid-401.xml')))
  let pairs = 0
  for (const { id, parents } of recordsOf(records, 'partnership')) {
    const own = all.find((one) => one.id === id)?.related ?? []
    const named = own.flatMap(([type, ref]) => (type === '1' ? [ref] : []))
    const naming = all.flatMap((one) =>
      one.related.some(([type, ref]) => type === '2' && ref === id) ? [one.id] : [],
    )
    expect(new Set(parents)).toEqual(new Set([...named, ...naming]))
    pairs += parents.length
  }
  expect(pairs).toBeGreaterThan(50)
})
