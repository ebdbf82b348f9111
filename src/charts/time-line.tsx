import { flowRows, rowCount, stackRows, textWidth } from './label-rows.ts'
import { tieDown } from './text-anchor.ts'
import './time-line.css'

const kinds = ['meeting', 'done', 'open', 'overdue', 'dropped'] as const
export type TimeKind = (typeof kinds)[number]
export type TimeMark = {
  id: string
  /** ISO date. */
  date: string
  kind: TimeKind
  label: string
}

const axis = 34
const lane = axis + 26
const laneStep = 18
const side = 10
const wordSize = 13
/** Two years' numbers and some air. */
const yearRoom = 44
const signWidth = 18
const legendStep = 22

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** The years whose first day lies in the drawing, thinned so that their numbers do not touch. */
function yearTicks(first: number, last: number, xOf: (day: number) => number) {
  const start = new Date(first * 86_400_000).getUTCFullYear()
  const end = new Date(last * 86_400_000).getUTCFullYear()
  const ticks: { year: number; x: number }[] = []
  for (let year = end; year >= start; year -= 1) {
    const x = xOf(Math.max(dayOf(`${String(year).padStart(4, '0')}-01-01`), first))
    if (ticks.every((tick) => tick.x - x >= yearRoom)) ticks.push({ year, x })
  }
  return ticks
}

function Sign({ kind, x, y }: { kind: TimeKind; x: number; y: number }) {
  return (
    <>
      {kind === 'meeting' && (
        <rect x={x - 5} y={y - 5} width={10} height={10} transform={`rotate(45 ${x} ${y})`} />
      )}
      {kind !== 'meeting' && <circle cx={x} cy={y} r={6} />}
      {kind === 'overdue' && (
        <path className="time-late" d={`M${x} ${y - 3.5}v4M${x} ${y + 3}v1`} />
      )}
    </>
  )
}

/** Meetings on the line, decisions below it on the day they are due; today as a rule. */
export function TimeLine(props: {
  marks: readonly TimeMark[]
  today: string
  words: { today: string; kinds: Record<TimeKind, string> }
  writeYear: (year: number) => string
  label: string
  width: number
}) {
  const { marks, today, words, writeYear, label, width } = props
  const days = [...marks.map(({ date }) => dayOf(date)), dayOf(today)]
  const first = Math.min(...days)
  const last = Math.max(...days)
  const x = (day: number) => side + ((day - first) / (last - first || 1)) * (width - 2 * side)
  const now = x(dayOf(today))
  const meetings = marks.filter(({ kind }) => kind === 'meeting')
  const decisions = marks.filter(({ kind }) => kind !== 'meeting')
  // Decisions due on one day stand below each other.
  const places = stackRows(
    decisions.map(({ date }) => ({ x: x(dayOf(date)), width: 14 })),
    width,
    1,
  )
  const foot = lane + Math.max(0, rowCount(places) - 1) * laneStep
  const years = foot + 32
  const shown = kinds.filter((kind) => marks.some((mark) => mark.kind === kind))
  const legend = flowRows(
    shown.map((kind) => signWidth + textWidth(words.kinds[kind], wordSize)),
    width,
    18,
  )
  const height = years + 10 + rowCount(legend) * legendStep
  return (
    <svg
      className="time-line"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className="time-axis" x1={0} x2={width} y1={axis} y2={axis} />
      <line className="time-today" x1={now} x2={now} y1={18} y2={foot + 12} />
      <text
        {...tieDown(now, textWidth(words.today, wordSize), width)}
        y={12}
        className="time-today-word"
      >
        {words.today}
      </text>
      {meetings.map(({ id, date, label: name }) => (
        <g key={id} className="time-meeting">
          <title>{name}</title>
          <Sign kind="meeting" x={x(dayOf(date))} y={axis} />
        </g>
      ))}
      {decisions.map(({ id, date, kind, label: name }, at) => (
        <g key={id} className={`time-${kind}`}>
          <title>{name}</title>
          <Sign kind={kind} x={x(dayOf(date))} y={lane + (places[at]?.row ?? 0) * laneStep} />
        </g>
      ))}
      {yearTicks(first, last, x).map(({ year, x: at }) => (
        <text key={year} {...tieDown(at, textWidth(writeYear(year), wordSize), width)} y={years}>
          {writeYear(year)}
        </text>
      ))}
      {shown.map((kind, at) => {
        const { left, row } = legend[at] ?? { left: 0, row: 0 }
        const middle = years + 20 + row * legendStep
        return (
          <g key={kind} className={`time-${kind}`}>
            <Sign kind={kind} x={left + 7} y={middle} />
            <text x={left + signWidth} y={middle + 4.5}>
              {words.kinds[kind]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
