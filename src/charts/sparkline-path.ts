import type { Point } from '#contract/status.ts'

export type SparklineDrawing = {
  /** SVG path of the line; years without a value break it. */
  readonly path: string
  /** Values without a neighbour, which a line cannot show. */
  readonly lone: readonly { readonly x: number; readonly y: number }[]
  readonly last: { readonly x: number; readonly y: number }
}

/** Years between values that still count as next to each other: the series' usual step. */
export function usualStep(points: readonly Point[]): number {
  const steps = points
    .slice(1)
    .map((point, index) => point.year - (points[index]?.year ?? point.year))
    .toSorted((one, other) => one - other)
  return steps[Math.floor((steps.length - 1) / 2)] ?? 1
}

const rounded = (value: number) => Math.round(value * 10) / 10

/**
 * Where a small line goes.
 *
 * @param points unique years, oldest first
 * @param size room for the line in pixels; the drawing keeps `inset` clear on every side
 * @returns null without a value. A flat series runs through the middle. A gap longer than the
 *   series' usual step stays a gap
 */
export function drawSparkline(
  points: readonly Point[],
  size: { width: number; height: number; inset: number },
): SparklineDrawing | null {
  const first = points[0]
  const latest = points.at(-1)
  if (first === undefined || latest === undefined) return null

  const values = points.map(({ value }) => value)
  const low = Math.min(...values)
  const spread = Math.max(...values) - low
  const years = latest.year - first.year
  const room = { x: size.width - 2 * size.inset, y: size.height - 2 * size.inset }
  const place = ({ year, value }: Point) => ({
    x: rounded(size.inset + (years === 0 ? 1 : (year - first.year) / years) * room.x),
    y: rounded(size.inset + (spread === 0 ? 0.5 : 1 - (value - low) / spread) * room.y),
  })

  const step = usualStep(points)
  const runs: Point[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run === undefined || before === undefined || point.year - before.year > step)
      runs.push([point])
    else run.push(point)
  }
  const [lone, lines] = [
    runs.filter((run) => run.length === 1).flat(),
    runs.filter((run) => run.length > 1),
  ]
  return {
    path: lines
      .map((run) =>
        run
          .map(place)
          .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`)
          .join(''),
      )
      .join(''),
    lone: lone.map(place),
    last: place(latest),
  }
}
