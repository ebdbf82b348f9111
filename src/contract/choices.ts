/**
 * Several values in one query parameter, separated by commas; a comma in a value is `%2C` and a
 * percent sign `%25` before the address itself is encoded.
 */
export const writeChoices = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')

/** @returns the values, empty ones left out */
export const readChoices = (text: string): string[] =>
  text
    .split(',')
    .map((value) => value.replaceAll(/%2C/gi, ',').replaceAll('%25', '%'))
    .filter((value) => value !== '')
