import { parseCode, type FrameworkCode } from '#domain/framework/codes.ts'
import { parseDate } from '../date.ts'
import type { Checked } from '../faults.ts'
import { isWebAddress } from '../iati/values.ts'
import { parseNumber } from '../number.ts'
import { refuse, type CellPlace, type CellType } from './column.ts'

/** As in IATI files: far above any amount, far below where sums lose their units. */
const largest = 1e18
const idLength = 500

const accept = <T>(checked: Checked<T>, text: string, at: CellPlace): T =>
  checked.ok ? checked.value : refuse(at, text, checked.rule, checked.expected)

/** @param most characters */
export const text = (most: number): CellType<string> => ({
  says: { en: `text of at most ${most} characters`, id: `teks paling banyak ${most} karakter` },
  shown: 'text',
  read: (words, at) =>
    words.length <= most
      ? words
      : refuse(at, words, 'text-too-long', `a text of at most ${most} characters`),
  write: (words) => words,
})

export const title = text(500)
export const longText = text(20_000)

export const identifier: CellType<string> = {
  ...text(idLength),
  says: { en: 'an identifier', id: 'pengenal' },
  read: (id, at) =>
    id.length <= idLength
      ? id
      : refuse(at, id, 'id-too-long', `an identifier of at most ${idLength} characters`),
}

export const number: CellType<number> = {
  says: {
    en: 'a number with a point before its decimals',
    id: 'angka dengan titik sebelum desimal',
  },
  shown: 'number',
  read(words, at) {
    const value = accept(parseNumber(words), words, at)
    if (Math.abs(value) <= largest) return value
    return refuse(at, words, 'number-out-of-range', 'a number between -1e18 and 1e18')
  },
  write: (value) => value,
}

/** @param says what may not be below 0 */
export const notNegative: CellType<number> = {
  ...number,
  says: { en: 'a number of 0 or more', id: 'angka 0 atau lebih' },
  read(words, at) {
    const value = number.read(words, at)
    return value >= 0 ? value : refuse(at, words, 'negative-number', 'a number of 0 or more')
  },
}

export const positive: CellType<number> = {
  ...number,
  says: { en: 'a number above 0', id: 'angka di atas 0' },
  read(words, at) {
    const value = number.read(words, at)
    return value > 0 ? value : refuse(at, words, 'not-positive', 'a number above 0')
  },
}

export const whole = (least: number, most: number): CellType<number> => ({
  ...number,
  says: {
    en: `a whole number from ${least} to ${most}`,
    id: `bilangan bulat ${least} sampai ${most}`,
  },
  read(words, at) {
    const value = number.read(words, at)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    const expected = `a whole number from ${least} to ${most}`
    return refuse(at, words, 'not-a-whole-number', expected)
  },
})

export const date: CellType<string> = {
  says: { en: 'a date such as 2026-11-21', id: 'tanggal seperti 2026-11-21' },
  shown: 'date',
  read: (words, at) => accept(parseDate(words), words, at),
  write: (day) => day,
}

export const yesNo: CellType<boolean> = {
  says: { en: 'yes or no', id: 'yes (ya) atau no (tidak)' },
  choices: ['yes', 'no'],
  shown: 'text',
  read(words, at) {
    // TRUE and FALSE are what spreadsheets have cells for.
    if (/^(?:yes|true)$/i.test(words)) return true
    return /^(?:no|false)$/i.test(words) ? false : refuse(at, words, 'not-yes-or-no', 'yes or no')
  },
  write: (value) => (value ? 'yes' : 'no'),
}

export const choice = <const T extends string>(values: readonly T[]): CellType<T> => ({
  says: { en: `one of ${values.join(', ')}`, id: `salah satu dari ${values.join(', ')}` },
  choices: values,
  shown: 'text',
  read(words, at) {
    const found = values.find((value) => value === words)
    return found ?? refuse(at, words, 'unknown-choice', `one of ${values.join(', ')}`)
  },
  write: (value) => value,
})

export const link: CellType<string> = {
  says: { en: 'a web address (https://…)', id: 'alamat web (https://…)' },
  shown: 'text',
  read: (words, at) =>
    words.length <= 2_000 && isWebAddress(words)
      ? words
      : refuse(
          at,
          words,
          'not-a-web-address',
          'a web address that begins with https:// or http://',
        ),
  write: (address) => address,
}

export const currency: CellType<string> = {
  says: { en: 'the code of a currency (ISO 4217), such as IDR', id: 'kode mata uang (ISO 4217)' },
  shown: 'text',
  read: (words, at) =>
    /^[A-Z]{3}$/.test(words)
      ? words
      : refuse(at, words, 'not-a-currency', 'the code of a currency by ISO 4217, such as IDR'),
  write: (code) => code,
}

export const place: CellType<string> = {
  says: {
    en: 'the code of a place, such as IDN or ID-JB',
    id: 'kode tempat, seperti IDN atau ID-JB',
  },
  shown: 'text',
  read: (words, at) =>
    at.findPlace(words)?.code ??
    refuse(
      at,
      words,
      'unknown-place',
      'the code of a known place: ISO 3166-1 alpha-3 (IDN), ISO 3166-2 (ID-AC) or M49 (360)',
    ),
  write: (code) => code,
}

const frameworkCode = (
  level: FrameworkCode['level'],
  example: string,
  name: { en: string; id: string },
): CellType<string> => ({
  says: {
    en: `the code of an SDG ${name.en}, such as ${example}`,
    id: `kode ${name.id} SDG, seperti ${example}`,
  },
  shown: 'text',
  read(words, at) {
    const code = parseCode(words)
    if (code?.level === level) return code.code
    return refuse(at, words, 'unknown-code', `the code of an SDG ${name.en}, such as ${example}`)
  },
  write: (code) => code,
})

export const target = frameworkCode('target', '6.1', { en: 'target', id: 'target' })
export const indicator = frameworkCode('indicator', '6.1.1', { en: 'indicator', id: 'indikator' })
export const goal = whole(1, 17)
