import { describe, expect, test } from 'vitest'
import { chooseLanguage, localeOf } from './languages.ts'
import { localised } from './localised.ts'

describe('the language', () => {
  test.each([
    ['the stored choice first', { stored: 'id', address: 'en', browser: ['en-GB'] }, 'id'],
    ['then the address', { stored: null, address: 'id', browser: ['en-GB'] }, 'id'],
    ['then the browser', { stored: null, address: null, browser: ['fr', 'id-ID', 'en'] }, 'id'],
    ['else English', { stored: 'xx', address: '', browser: ['fr-FR'] }, 'en'],
  ])('is %s', (_, wishes, language) => {
    expect(chooseLanguage(wishes)).toBe(language)
  })
})

describe('the locale', () => {
  test('keeps the region of the reader for the language shown', () => {
    expect(localeOf('en', ['id-ID', 'en-IN'])).toBe('en-IN')
  })

  test('is that of most readers when the browser names no region', () => {
    expect(localeOf('en', ['en', 'id'])).toBe('en-GB')
    expect(localeOf('id', ['en-US'])).toBe('id-ID')
  })
})

describe('a text of the data', () => {
  test('is shown in the language of the reader', () => {
    expect(localised({ en: 'Water', id: 'Air' }, 'id')).toEqual({
      text: 'Air',
      lang: 'id',
      fallback: false,
    })
  })

  test.each([{ en: 'Water' }, { en: 'Water', id: ' ' }])(
    'falls back to English, and says so',
    (text) => {
      expect(localised(text, 'id')).toEqual({ text: 'Water', lang: 'en', fallback: true })
      expect(localised(text, 'en').fallback).toBe(false)
    },
  )
})
