import { describe, expect, test } from 'vitest'
import { dueItems } from './due.ts'
import { aContribution, anObjective } from './example-records.ts'

const at = { on: '2026-01-10', reportingDays: null, lead: 'ministry' }
const wells = anObjective({ id: 'wells', title: { en: 'Wells that run', id: 'Sumur berfungsi' } })
const promised = (changes: Parameters<typeof aContribution>[1]) =>
  dueItems(
    [wells],
    {
      measurements: [],
      contributions: [
        aContribution('c', { amount: 51e9, currency: 'IDR', due: '2026-02-01', ...changes }),
      ],
      meetings: [],
    },
    at,
  ).filter(({ kind }) => kind === 'promise')

describe('a promise that is due', () => {
  test('is named for its objective in every language, its amount beside it with its unit', () => {
    expect(promised({ objective: 'wells', note: 'Second tranche' })).toMatchObject([
      { title: wells.title, outstanding: { value: 51e9, unit: 'IDR' }, owner: 'org-a' },
    ])
  })

  test('is named by its note without an objective, and says when there is none', () => {
    expect(promised({ note: 'Second tranche' })).toMatchObject([
      { title: { en: 'Second tranche' } },
    ])
    for (const note of [null, ' ', ''])
      expect(promised({ note })).toMatchObject([{ title: { en: 'No purpose stated' } }])
  })

  test('has no amount in its name, however it is made', () => {
    for (const objective of [null, 'wells', 'of-elsewhere']) {
      const [due] = promised({ objective })
      expect(due?.title.en).toMatch(/^[^\d]+$/)
      expect(due?.title.en).not.toContain('IDR')
    }
  })
})
