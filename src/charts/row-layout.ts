import { narrowBelow } from './chart-frame.tsx'

/** Where names, bars and figures of a drawing made of rows stand; a phone has names above bars. */
export type RowLayout = {
  narrow: boolean
  left: number
  right: number
  rowHeight: number
  /** Offset of the bars inside a row. */
  barTop: number
}

const nameWidth = 216
const figureWidth = 104

/** @param bars height of the bars of one row in pixels */
export function rowLayout(width: number, bars: number): RowLayout {
  const narrow = width < narrowBelow
  return {
    narrow,
    left: narrow ? 0 : nameWidth,
    right: width - figureWidth,
    rowHeight: bars + (narrow ? 32 : 14),
    barTop: narrow ? 24 : 7,
  }
}

/** A name cut to the room beside the bars; the table and the text alternative have all of it. */
export function shortName(name: string, layout: RowLayout, width: number): string {
  const letters = Math.floor((layout.narrow ? width : nameWidth - 12) / 7.2)
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`
}
