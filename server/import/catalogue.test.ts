import { describe, expect, it } from 'vitest'
import type { Series } from '#contract/series.ts'
import type { SeriesFacts } from '#server/readers/reader.ts'
import { createCatalogue } from './catalogue.ts'
import { noSettings } from './settings.ts'
import { shipped } from './testing/import-texts.ts'

const facts = (id: string, said: Partial<SeriesFacts> = {}): SeriesFacts => ({
  id,
  indicators: [],
  name: null,
  unit: null,
  source: null,
  ...said,
})

const stored = (id: string, said: Partial<Series> = {}): Series => ({
  id,
  indicators: [],
  name: { en: id },
  unit: null,
  source: null,
  settings: noSettings,
  ...said,
})

describe('the catalogue of series', () => {
  it('unites the indicators of files and store, in the order of the framework', () => {
    const catalogue = createCatalogue([stored('S', { indicators: ['3.10.1'] })], new Map())
    catalogue.describe(facts('S', { indicators: ['3.2.1'] }))
    catalogue.describe(facts('S', { indicators: ['1.5.1', '3.2.1'] }))
    catalogue.mention('S', '13.1.1')
    expect(catalogue.get('S')?.indicators).toEqual(['1.5.1', '3.2.1', '3.10.1', '13.1.1'])
  })

  it('writes indicator codes in one spelling and links to nothing that is no code', () => {
    const catalogue = createCatalogue([], new Map())
    catalogue.describe(facts('S', { indicators: ['1-A-1', '17.17.1 (C)', 'several'] }))
    expect(catalogue.get('S')?.indicators).toEqual(['1.a.1', '17.17.1.(c)'])
  })

  it.each(['17.17.1.(c)', '1.1.1*', '6.1.1'])(
    'links a series whose id is the indicator %s to it',
    (id) => {
      const catalogue = createCatalogue([], new Map())
      catalogue.mention(id, null)
      expect(catalogue.get(id)?.indicators).toEqual([id])
      expect(catalogue.withoutIndicator()).toEqual([])
    },
  )

  it('keeps series with values and no indicator, and names them', () => {
    const catalogue = createCatalogue([], new Map())
    catalogue.mention('OWN', null)
    catalogue.mention('LINKED', '1.1.1')
    catalogue.configure({ series: 'NO_VALUES', settings: { direction: 'up' } })
    expect(catalogue.withoutIndicator()).toEqual(['OWN'])
    expect(catalogue.spokenOf().map(({ id }) => id)).toEqual(['OWN', 'LINKED', 'NO_VALUES'])
  })

  it('keeps what is known where a file says nothing', () => {
    const known = { name: { en: 'Water', id: 'Air' }, unit: 'percent', source: 'Census' }
    const catalogue = createCatalogue([stored('S', known)], new Map())
    catalogue.describe(facts('S'))
    catalogue.describe(facts('S', { name: { en: 'Safe water' } }))
    expect(catalogue.get('S')).toMatchObject({
      name: { en: 'Safe water', id: 'Air' },
      unit: 'percent',
      source: 'Census',
    })
  })

  it('gives a series the built-in settings of its id', () => {
    const catalogue = createCatalogue([], shipped)
    catalogue.mention('WATER', null)
    expect(catalogue.get('WATER')?.settings).toMatchObject({
      direction: 'up',
      target: 90,
      targetYear: 2030,
      baseYear: 2015,
      origin: 'built-in',
    })
  })

  it('lets a settings file win over the built-in settings, field by field', () => {
    const catalogue = createCatalogue([], shipped)
    catalogue.configure({ series: 'WATER', settings: { target: 80 } })
    expect(catalogue.get('WATER')?.settings).toMatchObject({
      direction: 'up',
      limit: 100,
      target: 80,
      fromTarget: null,
      origin: 'file',
    })
  })

  it('remembers what a settings file set in an earlier import', () => {
    const settings = { ...noSettings, direction: 'up', target: 80, origin: 'file' } as const
    const catalogue = createCatalogue([stored('WATER', { settings })], shipped)
    catalogue.mention('WATER', '6.1.1')
    expect(catalogue.get('WATER')?.settings).toEqual(settings)
  })

  it('follows the built-in settings when they change and no file has set any', () => {
    const settings = { ...noSettings, direction: 'down', origin: 'built-in' } as const
    const catalogue = createCatalogue([stored('WATER', { settings })], shipped)
    catalogue.mention('WATER', '6.1.1')
    expect(catalogue.get('WATER')?.settings).toMatchObject({ direction: 'up', origin: 'built-in' })
  })

  it('leaves a series with the built-in settings when a file gives it no more than a name', () => {
    const catalogue = createCatalogue([], shipped)
    catalogue.describe(facts('WATER', { name: { en: 'Safe water' } }))
    catalogue.configure({ series: 'WATER', settings: {} })
    expect(catalogue.get('WATER')?.settings.origin).toBe('built-in')
  })
})
