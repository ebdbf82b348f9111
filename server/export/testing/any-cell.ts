import fc from 'fast-check'
import type { Citation } from '#contract/citation.ts'
import type { Measurement } from '#contract/objective.ts'
import type { Agreement } from '#contract/partnership.ts'
import type { LocalisedText } from '#contract/text.ts'
import { cleaned } from '#server/readers/cells.ts'

/** What spreadsheets, CSV, XML and this format have a meaning for. */
const awkward = [
  '=1+1',
  "'=1+1",
  "''@x",
  "'quoted'",
  '-5',
  '+62 Society',
  '@import',
  '# no comment',
  "'#",
  '_x0041_',
  '_x005F_',
  'a;b',
  '100%',
  '%3B',
  '%253B',
  'x=y|z',
  'line\nbreak',
  '"quoted", and a comma',
  '<script>alert(1)</script>',
  ']]>&amp;',
  '\u202Eright to left',
  'النص',
  '007',
  '1e5',
  'TRUE',
  '17.10',
]

/** Texts as readers store them: clean, and not empty. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map(cleaned)
  .filter((text) => text !== '')

export const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(one, { nil: null })
export const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
export const anyNumber = fc
  .double({ min: -1e18, max: 1e18, noNaN: true })
  // What is no number in files vanishes before it is stored.
  .map((value) => (Math.abs(value) < 1e-30 ? 0 : value))
export const anyLink = fc.constantFrom(
  'https://example.org/a;b?c=%3B',
  'http://example.org',
  'HTTPS://example.org/x',
)
export const anyLocalised: fc.Arbitrary<LocalisedText> = fc
  .tuple(anyText, orNull(anyText))
  .map(([en, id]) => (id === null ? { en } : { en, id }))
export const anyCitation: fc.Arbitrary<Citation | null> = orNull(
  fc.record({ title: anyText, url: orNull(anyLink) }),
)
export const anyPlace: fc.Arbitrary<string> = fc.constantFrom('IDN', 'MYS', 'ID-AC')
export const anyDated = fc.record({ value: anyNumber, date: anyDay })
export const several = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { maxLength: 3 })

export const anyAgreement = (organisation: fc.Arbitrary<string>): fc.Arbitrary<Agreement | null> =>
  orNull(
    fc
      .record({
        date: orNull(anyDay),
        signatories: several(organisation),
        document: orNull(anyLink),
        sharing: orNull(anyText),
        disputes: orNull(anyText),
        meetingDays: orNull(fc.integer({ min: 1, max: 36_500 })),
        reportingDays: orNull(fc.integer({ min: 1, max: 36_500 })),
      })
      .filter(
        ({ signatories, ...others }) =>
          signatories.length > 0 || Object.values(others).some((value) => value !== null),
      ),
  )

export const anyResult: fc.Arbitrary<
  Pick<Measurement, 'value' | 'numerator' | 'denominator' | 'text'>
> = fc.oneof(
  anyNumber.map((value) => ({ value, numerator: null, denominator: null, text: null })),
  fc
    .tuple(anyNumber, fc.double({ min: 1e-6, max: 1e18, noNaN: true }))
    .map(([numerator, denominator]) => ({ value: null, numerator, denominator, text: null })),
  anyText.map((text) => ({ value: null, numerator: null, denominator: null, text })),
)

export const anyPeriod = fc
  .tuple(anyDay, anyDay)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))

export const anySize = fc
  .tuple(
    orNull(fc.record({ amount: anyNumber, currency: fc.constantFrom('IDR', 'EUR') })),
    orNull(
      fc.record({
        quantity: fc
          .double({ min: 0, max: 1e18, noNaN: true })
          .map((one) => (one < 1e-30 ? 0 : one)),
        unit: anyText,
      }),
    ),
  )
  .map(([money, things]) => ({
    ...(money ?? { amount: null, currency: null }),
    ...(things ?? { quantity: null, unit: null }),
  }))
