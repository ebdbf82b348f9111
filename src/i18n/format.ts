/** Numbers, years and dates as readers of one locale write them. */
export type Formats = {
  readonly locale: string
  /** A measured value, with as many digits as its size deserves: 1,234 · 56.8 · 4.21 · 0.063. */
  figure: (value: number) => string
  /** The same, shortened from 100,000 on: 2.36M, 2,36 jt. */
  compact: (value: number) => string
  /** Every digit the source gave. */
  exact: (value: number) => string
  /** How many: no fraction. */
  count: (value: number) => string
  /** A calendar year: never grouped. */
  year: (value: number) => string
  /** A fraction as a percentage: 0.66 is 66%. */
  share: (fraction: number) => string
  /** Growth a year as a percentage with its sign: 0.0214 is +2.14%. */
  rate: (fraction: number) => string
  /** A score with its sign and two decimals at most. */
  signed: (value: number) => string
  /** A number of no unit, such as a factor: up to four significant digits. */
  plain: (value: number) => string
  date: (instant: string | number) => string
  dateTime: (instant: string | number) => string
}

/** From here on a number is too long to read at a glance. */
const compactFrom = 100_000

const digitsByMagnitude: readonly (readonly [least: number, decimals: number])[] = [
  [1000, 0],
  [10, 1],
  [1, 2],
]

/** Significant digits for what is smaller than 1, where decimals would hide the value. */
const smallDigits = 2

/** Made at its first use: an `Intl` format takes about a millisecond, and a page needs few. */
function whenNeeded<Format>(make: () => Format): () => Format {
  let made: Format | undefined
  return () => (made ??= make())
}

function createFormats(locale: string): Formats {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = whenNeeded(() => new Intl.NumberFormat(locale, options))
    // The minus sign proper is as wide as a plus, so columns of figures stay in line.
    return (value: number) => format().format(value).replace('-', '\u2212')
  }
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = whenNeeded(() => new Intl.DateTimeFormat(locale, options))
    return (instant: string | number) => format().format(new Date(instant))
  }
  const byMagnitude = digitsByMagnitude.map(
    ([least, decimals]) => [least, numbers({ maximumFractionDigits: decimals })] as const,
  )
  const small = numbers({ maximumSignificantDigits: smallDigits })
  const short = numbers({ notation: 'compact', maximumSignificantDigits: 3 })
  const figure = (value: number) => {
    const size = Math.abs(value)
    return (byMagnitude.find(([least]) => size >= least)?.[1] ?? small)(value)
  }
  return {
    locale,
    figure,
    compact: (value) => (Math.abs(value) >= compactFrom ? short(value) : figure(value)),
    exact: numbers({ maximumSignificantDigits: 15 }),
    count: numbers({ maximumFractionDigits: 0 }),
    year: numbers({ useGrouping: false, maximumFractionDigits: 0 }),
    share: numbers({ style: 'percent', maximumFractionDigits: 1 }),
    rate: numbers({ style: 'percent', maximumFractionDigits: 2, signDisplay: 'always' }),
    signed: numbers({ maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    plain: numbers({ maximumSignificantDigits: 4 }),
    // A day is the same day wherever it is read, and where the page is drawn.
    date: dates({ dateStyle: 'medium', timeZone: 'UTC' }),
    dateTime: dates({ dateStyle: 'medium', timeStyle: 'short' }),
  }
}

const created = new Map<string, Formats>()

/** The formats of a locale; made once, because making an `Intl` format is slow. */
export function formatsOf(locale: string): Formats {
  const known = created.get(locale)
  if (known !== undefined) return known
  const formats = createFormats(locale)
  created.set(locale, formats)
  return formats
}
