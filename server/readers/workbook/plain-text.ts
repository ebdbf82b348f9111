/**
 * What a spreadsheet would run as a formula, and `#`, with which a row is a comment; apostrophes in
 * front belong to it, so that taking one away gives back what was there before one was added.
 */
const special = /^'*[=+\-@\t\r#]/
const guarded = /^'+[=+\-@\t\r#]/

/**
 * The apostrophe rule: a text that begins with `=`, `+`, `-`, `@` or `#` has an apostrophe before it
 * in a workbook, so that no spreadsheet takes it for a formula. Numbers have none.
 *
 * @returns the text as it stands in a cell
 */
export const guard = (text: string): string => (special.test(text) ? `'${text}` : text)

/** @returns what `guard` was given */
export const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)

/** Whether a row is a comment, as the template's example rows are: its first text begins with `#`. */
export const isComment = (cells: readonly string[]): boolean =>
  cells
    .find((cell) => cell.trim() !== '')
    ?.trimStart()
    .startsWith('#') === true
