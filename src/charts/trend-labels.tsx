import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { fitText, textWidth } from './label-rows.ts'
import { LineSymbol, lineColour } from './line-symbol.tsx'
import { along, type Box, type LabelWish, placeLabels, type Spot, spread } from './place-labels.ts'
import type { TrendLine, TrendRow, TrendWords } from './trend.ts'
import type { TrendRoom } from './trend-frame.ts'
import type { TrendScale } from './trend-strokes.tsx'

/** The average width of a letter at the chart's 13 px; a name is never measured in the page. */
const letter = 7.1
const labelSize = 13
const lineHeight = 17
const gap = 9

type Label = { text: string; className: string; wish: LabelWish; anchor: Spot }

/** Room for a short piece of the line before its label. */
const sample = 20

const boxAt = (text: string, at: Spot, side: 'start' | 'middle' | 'end', before = 0): Box => {
  const width = text.length * letter + before
  const shift = { start: 0, middle: width / 2, end: width }[side]
  return { x: at.x - shift, y: at.y - lineHeight / 2, width, height: lineHeight }
}

/** Names of compared lines stand in a column of their own, apart and in order; see `spread`. */
const columnGap = 19

/** Places around a point, the nearest and most usual to read first. */
function around(text: string, { x, y }: Spot, before = 0): Box[] {
  const steps = [0, 10, 20, 32, 46]
  return [
    ...steps.flatMap((step) => [
      boxAt(text, { x: x + gap, y: y - step }, 'start', before),
      boxAt(text, { x: x + gap, y: y + step }, 'start', before),
    ]),
    boxAt(text, { x, y: y - 16 }, 'middle', before),
    boxAt(text, { x, y: y + 16 }, 'middle', before),
    boxAt(text, { x: x - gap, y: y - 12 }, 'end', before),
    boxAt(text, { x: x - gap, y: y + 12 }, 'end', before),
  ]
}

/** A square around a line's end, so that no label lies on its symbol. */
const symbolEdge = ({ x, y }: Spot): Spot[] =>
  [-6, 0, 6].flatMap((right) => [-6, 0, 6].map((down) => ({ x: x + right, y: y + down })))

/** A line's name, cut to the room there is, and its latest value, which is never cut. */
function endText({ label }: TrendLine, { value }: Point, formats: Formats, room = Infinity) {
  const figure = formats.compact(value)
  return `${fitText(label, room - textWidth(` ${figure}`, labelSize), labelSize)} ${figure}`
}

/** Several names in the margin, the symbol of its line before each, as near to its end as can be. */
function nameColumn(
  lines: readonly TrendLine[],
  spot: (point: Point) => Spot,
  area: TrendRoom['area'],
) {
  const ends = lines.flatMap((line) => {
    const end = line.points.at(-1)
    return end === undefined ? [] : [{ line, end }]
  })
  const heights = spread(
    ends.map(({ end }) => spot(end).y),
    columnGap,
    area.y,
    area.y + area.height,
  )
  return ends.map((entry, index) => ({ ...entry, y: heights[index] ?? area.y }))
}

/** Names on the lines instead of a legend, each where it hides the least. */
export function TrendLabels(
  props: TrendScale & {
    lines: readonly TrendLine[]
    rows: readonly TrendRow[]
    base: Point | null
    target: Point | null
    words: TrendWords
    formats: Formats
    narrow: boolean
    area: TrendRoom['area']
    /** Pixels from the drawing's left to its right. */
    width: number
  },
) {
  const { lines, rows, words, formats, narrow, base, target, area, width, xOf, yOf } = props
  const right = area.x + area.width
  const bottom = area.y + area.height
  const spot = ({ year, value }: Point): Spot => ({ x: xOf(year), y: yOf(value) })
  // Only as far as it is seen: a projection may leave the frame.
  const path = (valueOf: (row: TrendRow) => number | null) =>
    rows.flatMap((row) => {
      const value = valueOf(row)
      const at = value === null ? null : spot({ year: row.year, value })
      return at === null || at.y < area.y || at.y > bottom ? [] : [at]
    })
  const projected = path((row) => row.projected)
  const required = path((row) => row.required)
  const drawn = [
    ...lines.map(({ points }) => points.map(spot)),
    projected,
    required,
    ...(target === null ? [] : [[area.x, right].map((x) => ({ x, y: spot(target).y }))]),
    ...lines.flatMap(({ points }) => points.slice(-1).map((end) => symbolEdge(spot(end)))),
    ...(base === null ? [] : [symbolEdge(spot(base))]),
  ].flatMap((corners) => along(corners, 6))

  const labels: Label[] = []
  const add = (id: string, text: string, className: string, anchor: Spot, candidates: Box[]) =>
    labels.push({ text, className, anchor, wish: { id, candidates } })

  if (target !== null) {
    const { y } = spot(target)
    const heights = [y - 12, y + 12]
    const beside = [
      ...heights.map((at) => boxAt(words.target, { x: area.x + 6, y: at }, 'start')),
      ...heights.map((at) => boxAt(words.target, { x: right - 6, y: at }, 'end')),
    ]
    // Where it has no room the list above the drawing has named the line already.
    const fits = (box: Box) => box.x >= area.x && box.x + box.width <= right
    const candidates = narrow ? beside.filter(fits) : beside
    add('target', words.target, 'trend-target-label', { x: right, y }, candidates)
  }
  if (!narrow) {
    const [line] = lines
    const latest = line?.points.at(-1)
    if (lines.length === 1 && line !== undefined && latest !== undefined) {
      const text = endText(line, latest, formats)
      const anchor = spot(latest)
      add('line', text, 'trend-end-label-main', anchor, around(text, anchor))
    }
    const ends = [
      { id: 'projected', text: words.projected, corners: projected },
      { id: 'required', text: words.required, corners: required },
    ]
    for (const { id, text, corners } of ends) {
      const end = corners.at(-1)
      const middle = corners[Math.floor(corners.length * 0.6)]
      if (end === undefined || middle === undefined || corners.length < 2) continue
      const steps = [14, -14, 26, -26, 40, -40, 56, -56, 72, -72]
      add(id, text, `trend-${id}-label`, end, [
        ...steps.map((step) => boxAt(text, { x: end.x, y: end.y + step }, 'end', sample)),
        ...around(text, middle, sample),
      ])
    }
    if (base !== null) {
      const anchor = spot(base)
      add(
        'base',
        words.base,
        'trend-base-label',
        anchor,
        [-18, 18, -32, 32].map((step) =>
          boxAt(words.base, { x: anchor.x, y: anchor.y + step }, 'middle'),
        ),
      )
    }
  }
  const column = narrow || lines.length < 2 ? [] : nameColumn(lines, spot, area)
  const frame: Box = { x: 0, y: 16, width, height: bottom - 16 }
  const placed = placeLabels(
    labels.map(({ wish }) => wish),
    drawn,
    frame,
  )

  return (
    <g aria-hidden>
      <text className="trend-unit" x={0} y={12}>
        {words.unit}
      </text>
      {labels.map(({ text, className, wish, anchor }) => {
        const box = placed.get(wish.id)
        if (box === undefined) return null
        const y = box.y + lineHeight / 2
        const sampled = wish.id === 'projected' || wish.id === 'required'
        const away = wish.id === 'line' && Math.abs(y - anchor.y) > 22
        return (
          <g key={wish.id}>
            {away && <path className="trend-leader" d={`M${anchor.x},${anchor.y}L${box.x},${y}`} />}
            {sampled && <path className={`trend-mark-${wish.id}`} d={`M${box.x},${y}h14`} />}
            <text
              className={className}
              x={sampled ? box.x + sample : box.x}
              y={y}
              dominantBaseline="central"
            >
              {text}
            </text>
          </g>
        )
      })}
      {column.map(({ line, end, y }) => (
        <g key={line.id}>
          <LineSymbol
            tone={line.main ? null : line.tone}
            colour={lineColour(line.main ? null : line.tone)}
            x={right + 14}
            y={y}
          />
          <text
            className={line.main ? 'trend-end-label-main' : 'trend-end-label'}
            x={right + 24}
            y={y}
            dominantBaseline="central"
          >
            {endText(line, end, formats, width - right - 24)}
          </text>
        </g>
      ))}
    </g>
  )
}
