import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import en from './en.json'
import { createI18n, showLanguage } from './i18n.ts'
import { renderSentence } from './sentence.ts'
import { unitWords } from './text-formats.ts'
import { isCurrency, isPlain, isYesNo, toUnitKey, withUnit } from './units.ts'

const english = await createI18n('en')

describe('a sentence', () => {
  const rose = {
    key: 'series.rose.target-short',
    values: {
      name: { en: 'Safely managed drinking water' },
      unit: 'PERCENT',
      fromYear: 2015,
      from: 28.3,
      toYear: 2022,
      to: 30.3,
      change: 2,
      status: 'limited',
      target: 100,
      targetYear: 2030,
      distance: 69.7,
      distanceUnit: 'PERCENT',
    },
  }

  test('is written with numbers, years, units and status words of the language', () => {
    expect(renderSentence(english, rose, 'en')).toBe(
      'Safely managed drinking water rose from 28.3% in 2015 to 30.3% in 2022.' +
        ' That is 69.7\u00A0percentage points away from the target of 100% by 2030. Status: Limited progress.',
    )
  })

  test('follows a change of language, and marks a name it has in English only', async () => {
    const both = await createI18n('en')
    await showLanguage(both, 'id')
    expect(renderSentence(both, rose, 'id')).toBe(
      'Safely managed drinking water (EN) naik dari 28,3% pada 2015 menjadi 30,3% pada 2022.' +
        ' Selisihnya 69,7\u00A0poin persentase dari target 100% pada 2030. Status: Kemajuan terbatas.',
    )
  })

  test('of a reason takes the unit from where it is shown, and stands without one', () => {
    const reason = {
      key: 'reason.target-met',
      values: { currentYear: 2022, current: 12, target: 25 },
    }
    expect(renderSentence(english, reason, 'en', 'PER_1000_LIVE_BIRTHS')).toBe(
      'The target of 25\u00A0per 1,000 live births is met: 12\u00A0per 1,000 live births in 2022.',
    )
    expect(renderSentence(english, reason, 'en')).toBe('The target of 25 is met: 12 in 2022.')
  })

  test('writes an amount with its unit: a currency in front, words behind', async () => {
    const both = await createI18n('en', ['partnerships'])
    const met = (unit: string, actual: number) => ({
      key: 'objective.sentence.target-met',
      values: { actual, unit, target: 620_000_000, targetDate: '2026-12-31' },
    })
    expect(renderSentence(both, met('USD', 1_000_000), 'en')).toMatch(
      /^USD\u00A01m: the target of USD\u00A0620m by .+ is met\.$/i,
    )
    expect(renderSentence(both, met('days', 1), 'en')).toMatch(/^1\u00A0day: /)
  })

  test('of a newer server is shown by its key rather than hidden', () => {
    expect(renderSentence(english, { key: 'headline.moon', values: {} }, 'en')).toBe(
      'headline.moon',
    )
  })
})

describe('units', () => {
  test('of UN files and of plain files find the same words', () => {
    expect(toUnitKey('PER_100000_LIVE_BIRTHS')).toBe(toUnitKey('per 100,000 live births'))
    expect(unitWords(english, 'PERCENT', 'en')).toBe('%')
    expect(unitWords(english, 'NUMBER', 'en')).toBe('')
    expect(unitWords(english, 'stones', 'en')).toBe('stones')
  })

  test('stand close when they are a sign, after a space when they are words', () => {
    expect(withUnit('54.2', '%')).toBe('54.2%')
    expect(withUnit('70', 'per 100,000 people')).toBe('70\u00A0per 100,000 people')
    expect(withUnit('5', '')).toBe('5')
    expect(withUnit('1.5M', 'USD')).toBe('USD\u00A01.5M')
  })

  test('say one of a thing otherwise than many', () => {
    expect([0, 1, 1.5, 2].map((count) => unitWords(english, 'decrees', 'en', count))).toEqual([
      'decrees',
      'decree',
      'decrees',
      'decrees',
    ])
    expect(unitWords(english, 'household connections', 'en')).toBe('household connections')
  })

  test('that nobody translated are shown in English, marked as such; currencies are not', async () => {
    const both = await createI18n('en')
    await showLanguage(both, 'id')
    expect(unitWords(both, 'hectares', 'id')).toBe('hektare')
    expect(unitWords(both, 'stones', 'id')).toBe('stones (EN)')
    expect(unitWords(both, 'IDR', 'id')).toBe('IDR')
  })

  test('of the example data all have words', () => {
    const folder = resolve(import.meta.dirname, '../../mocks/example')
    const units = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) =>
        Papa.parse<Record<string, string>>(readFileSync(resolve(folder, name), 'utf8'), {
          header: true,
          skipEmptyLines: true,
        }).data.map(({ unit }) => unit ?? ''),
      )
    const without = new Set(
      units.filter(
        (unit) =>
          !isPlain(unit) &&
          !isCurrency(unit) &&
          ![`unit.${toUnitKey(unit)}`, `unit.${toUnitKey(unit)}_other`].some((key) => key in en),
      ),
    )
    expect(units.length).toBeGreaterThan(0)
    expect([...without]).toEqual([])
  })

  test('of yes-or-no series are known in every spelling', () => {
    expect(['BOOL', 'yes or no', 'PERCENT', null].map(isYesNo)).toEqual([true, true, false, false])
  })
})
