/** The average width of Inter's letters for each pixel of their size; a name is never measured. */
const letter = 0.56

/** How wide a text will be, in pixels. @param size of the letters in pixels */
export const textWidth = (text: string, size: number): number => text.length * size * letter

/** A text cut to a width; the table and the text alternative have all of it. */
export function fitText(text: string, width: number, size: number): string {
  const letters = Math.max(1, Math.floor(width / (size * letter)))
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}

/** What stands beside others on a line: its middle, and how wide it is. */
export type Stacked = { x: number; width: number }

/**
 * The rows in which things keep clear of each other, each in the first one that has room for it.
 *
 * @param frame width that nothing leaves: what comes too close to an edge moves in
 * @param gap clear pixels between two neighbours
 * @returns for each its row, from 0, and where its left edge then is
 */
export function stackRows(
  things: readonly Stacked[],
  frame: number,
  gap: number,
): { row: number; left: number }[] {
  const rows: { left: number; right: number }[][] = []
  return things.map(({ x, width }) => {
    const left = Math.max(0, Math.min(x - width / 2, frame - width))
    const right = left + width
    const free = rows.findIndex((taken) =>
      taken.every((other) => right + gap <= other.left || other.right + gap <= left),
    )
    const row = free === -1 ? rows.length : free
    rows[row] = [...(rows[row] ?? []), { left, right }]
    return { row, left }
  })
}

/** Entries one after the other, as a legend has them; what does not fit begins a new row. */
export function flowRows(
  widths: readonly number[],
  frame: number,
  gap: number,
): { row: number; left: number }[] {
  let [row, left] = [0, 0]
  return widths.map((width) => {
    if (left > 0 && left + width > frame) [row, left] = [row + 1, 0]
    const placed = { row, left }
    left += width + gap
    return placed
  })
}

/** How many rows that takes. */
export const rowCount = (places: readonly { row: number }[]): number =>
  Math.max(-1, ...places.map(({ row }) => row)) + 1
