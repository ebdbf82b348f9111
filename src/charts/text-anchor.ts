/** Which end of a text stands at `x`, so that none runs over the edge of a drawing. */
export function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < width * 0.25) return 'start'
  return x > width * 0.75 ? 'end' : 'middle'
}
