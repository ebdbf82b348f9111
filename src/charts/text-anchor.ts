/**
 * How a text is tied down so that it stays in its drawing even where its width was guessed wrong: at
 * the edge that it would pass, else by its middle.
 */
export function tieDown(at: number, textWidth: number, frame: number) {
  if (at - textWidth / 2 <= 0) return { x: 0, textAnchor: 'start' } as const
  if (at + textWidth / 2 >= frame) return { x: frame, textAnchor: 'end' } as const
  return { x: at, textAnchor: 'middle' } as const
}
