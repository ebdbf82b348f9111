/** A unit as the sources write it, `PER_100000_POP` or `per 100,000 people`, as part of a text key. */
export const toUnitKey = (unit: string): string =>
  unit
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/** A currency by its code (ISO 4217). */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

/**
 * A unit with its number: a currency's code in front, a per cent sign close behind in both
 * languages, words behind a space.
 */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number
  if (isCurrency(unit)) return `${unit}\u00A0${number}`
  return `${number}${unit.startsWith('%') ? '' : '\u00A0'}${unit}`
}

/** Units that say no more than that something is counted. */
const plainUnits: ReadonlySet<string> = new Set(['', 'number', 'unit'])
export const isPlain = (unit: string | null): boolean =>
  unit === null || plainUnits.has(toUnitKey(unit))

/** Units whose figures are 1 for yes and 0 for no. */
const yesNoUnits: ReadonlySet<string> = new Set(['bool', 'yes-or-no'])
export const isYesNo = (unit: string | null): boolean =>
  unit !== null && yesNoUnits.has(toUnitKey(unit))
