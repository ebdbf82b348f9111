import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { dimensionName, totalCodes } from '#domain/disaggregation.ts'
import words from './dimension-words.json' with { type: 'json' }
import { codeWords, dimensionWords, disaggregationWords } from './disaggregation-words.ts'

const indonesia = fileURLToPath(
  new URL('../../../../shared/data/unsd/indonesia.csv', import.meta.url),
)

describe('disaggregations in words', () => {
  it('are written in both languages, each dimension by its name', () => {
    const cut = { sex: 'FEMALE', age: 'LT5Y' }
    expect(disaggregationWords(cut, ({ en }) => en)).toBe('Sex: female; Age: under 5 years')
    expect(disaggregationWords(cut, ({ id }) => id ?? '')).toBe(
      'Jenis kelamin: perempuan; Umur: di bawah 5 tahun',
    )
  })
  it.each([
    ['15-24', '15–24 years'],
    ['15_24', '15–24 years'],
    ['Y15T24', '15–24 years'],
    ['<18Y', 'under 18 years'],
    ['LT_45Y', 'under 45 years'],
    ['15+', '15 years and over'],
    ['M36T59', '36–59 months'],
    ['LT1M', 'under 1 month'],
  ])('read the age %s', (code, text) => {
    expect(codeWords('age', code).en).toBe(text)
  })
  it('show an unknown code as it stands in the source', () => {
    expect(codeWords('cities', 'ID_BANDUNG')).toEqual({ en: 'ID_BANDUNG', id: 'ID_BANDUNG' })
    expect(codeWords('age', '46').en).toBe('46')
    expect(dimensionWords('frequency_of_x')).toEqual({ en: 'frequency of x' })
  })
  it('have no word that is missing in a language', () => {
    const all = [words.dimensions, ...Object.values(words.codes)].flatMap((group) =>
      Object.entries(group),
    )
    expect(all.filter(([, { en, id }]) => en.trim() === '' || id.trim() === '')).toEqual([])
  })
  it.skipIf(!existsSync(indonesia))(
    'name every code of sex, location, wealth and education that the UN has for a country (../shared/data/unsd/indonesia.csv)',
    async () => {
      const unnamed = new Set<string>()
      await new Promise<void>((resolve, reject) => {
        Papa.parse<Record<string, string>>(createReadStream(indonesia, 'utf8'), {
          header: true,
          step: ({ data: row }) => {
            for (const [column, code] of Object.entries(row)) {
              const dimension = dimensionName(column)
              if (!['sex', 'location', 'quantile', 'education_level'].includes(dimension)) continue
              if (code === '' || totalCodes.has(code)) continue
              if (codeWords(dimension, code).en === code) unnamed.add(`${dimension}=${code}`)
            }
          },
          complete: () => resolve(),
          error: reject,
        })
      })
      // Codes whose meaning the file does not tell stay as they are.
      expect([...unnamed].toSorted()).toEqual([
        'education_level=AGG_0_1',
        'education_level=AGG_GE2',
        'quantile=R60',
      ])
    },
  )
})
