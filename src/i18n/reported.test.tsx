import { renderHook } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { createI18n } from './i18n.ts'
import { reported } from './reported.ts'
import { useTexts } from './use-texts.ts'

const nothing = { value: null, numerator: null, denominator: null, text: null, unit: null }

const textsIn = async (language: 'en' | 'id') => {
  const i18n = await createI18n(language)
  return renderHook(useTexts, {
    wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>,
  }).result.current
}

test('a report is written as it was made: as a share with its parts, a value, an answer or a text', async () => {
  const texts = await textsIn('en')
  const share = { ...nothing, measure: 'percentage', numerator: 6812, denominator: 7310 } as const
  expect(reported(share, texts)).toBe('6,812 / 7,310 (93.2%)')
  expect(reported({ ...share, denominator: 0 }, texts)).toBe('6,812 / 0')
  expect(reported({ ...nothing, measure: 'percentage', value: 93.2 }, texts)).toBe('93.2%')
  expect(reported({ ...nothing, measure: 'binary', value: 0 }, texts)).toBe('No')
  expect(reported({ ...nothing, measure: 'qualitative', text: 'Agreed' }, texts)).toBe('Agreed')
  expect(reported({ ...nothing, measure: 'number' }, texts)).toBe('–')
})

test('a report is written in the reader’s language', async () => {
  const texts = await textsIn('id')
  const length = { ...nothing, measure: 'number', value: 54.2, unit: 'km' } as const
  expect(reported(length, texts)).toBe('54,2\u00A0km')
  expect(reported({ ...nothing, measure: 'binary', value: 1 }, texts)).toBe('Ya')
})
