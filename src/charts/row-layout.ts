import { narrowBelow } from './chart-frame.tsx'
import { fitText, textWidth } from './label-rows.ts'

/** Where names, bars and figures of a drawing made of rows stand; a phone has names above bars. */
export type RowLayout = {
  narrow: boolean
  left: number
  right: number
  /** Height of a row beside that of its bars. */
  around: number
  /** Offset of the bars inside a row. */
  barTop: number
}

const nameSize = 13
/** Wider names are cut; on a wide screen they may take a third of it. */
const mostName = 320

/**
 * @param width of the drawing in pixels
 * @param figures what is written beside the bars, as the reader reads it
 */
export function rowLayout(width: number, figures: readonly string[]): RowLayout {
  const narrow = width < narrowBelow
  const figureWidth = Math.max(0, ...figures.map((figure) => textWidth(figure, nameSize))) + 24
  return {
    narrow,
    left: narrow ? 0 : Math.min(width / 3, mostName),
    right: Math.max(width - figureWidth, width / 2),
    around: narrow ? 34 : 14,
    barTop: narrow ? 24 : 7,
  }
}

/** A name cut to the room beside the bars, or above them. */
export const shortName = (name: string, layout: RowLayout, width: number): string =>
  fitText(name, layout.narrow ? width : layout.left - 12, nameSize)
