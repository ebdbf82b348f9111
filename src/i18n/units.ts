/** A unit as the sources write it, `PER_100000_POP` or `per 100,000 people`, as part of a text key. */
export const toUnitKey = (unit: string): string =>
  unit
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/** A unit with its number: a per cent sign stands close in both languages, words after a space. */
export const withUnit = (number: string, unit: string): string =>
  unit === '' ? number : `${number}${unit.startsWith('%') ? '' : '\u00A0'}${unit}`

/** Units that say no more than that something is counted. */
const plainUnits: ReadonlySet<string> = new Set(['', 'number', 'unit'])
export const isPlain = (unit: string | null): boolean =>
  unit === null || plainUnits.has(toUnitKey(unit))

/** Units whose figures are 1 for yes and 0 for no. */
const yesNoUnits: ReadonlySet<string> = new Set(['bool', 'yes-or-no'])
export const isYesNo = (unit: string | null): boolean =>
  unit !== null && yesNoUnits.has(toUnitKey(unit))
