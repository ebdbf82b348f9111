import { anchorAt } from './text-anchor.ts'
import './time-line.css'

export type TimeMark = {
  id: string
  /** ISO date. */
  date: string
  kind: 'meeting' | 'done' | 'open' | 'overdue' | 'dropped'
  label: string
}

export const timeLineHeight = 104
const axis = 40
const side = 10

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** The years whose first day lies in the drawing, thinned so that their numbers do not touch. */
function yearTicks(first: number, last: number, width: number): { year: number; day: number }[] {
  const start = new Date(first * 86_400_000).getUTCFullYear()
  const end = new Date(last * 86_400_000).getUTCFullYear()
  const every = Math.max(1, Math.ceil(((end - start + 1) * 48) / width))
  return Array.from({ length: end - start + 1 }, (_, at) => start + at)
    .filter((year) => (year - start) % every === 0)
    .map((year) => ({ year, day: Math.max(dayOf(`${year}-01-01`), first) }))
}

/** Meetings on the line, decisions below it on the day they are due; today as a rule. */
export function TimeLine(props: {
  marks: readonly TimeMark[]
  today: string
  words: { today: string; meetings: string }
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
  return (
    <svg className="time-line" width={width} height={timeLineHeight} role="img" aria-label={label}>
      <text className="time-lane" x={0} y={12}>
        {words.meetings}
      </text>
      <line className="time-axis" x1={0} x2={width} y1={axis} y2={axis} />
      <line className="time-today" x1={now} x2={now} y1={18} y2={84} />
      <text x={now} y={12} textAnchor={anchorAt(now, width)} className="time-today-word">
        {now < width * 0.25 ? '' : words.today}
      </text>
      {marks.map(({ id, date, kind, label: name }) => {
        const at = x(dayOf(date))
        return (
          <g key={id} className={`time-${kind}`}>
            <title>{name}</title>
            {kind === 'meeting' && (
              <rect
                x={at - 5}
                y={axis - 5}
                width={10}
                height={10}
                transform={`rotate(45 ${at} ${axis})`}
              />
            )}
            {kind !== 'meeting' && <circle cx={at} cy={axis + 28} r={6} />}
            {kind === 'overdue' && (
              <text x={at} y={axis + 32} textAnchor="middle">
                !
              </text>
            )}
          </g>
        )
      })}
      {yearTicks(first, last, width).map(({ year, day }) => (
        <text key={year} x={x(day)} y={timeLineHeight - 4} textAnchor={anchorAt(x(day), width)}>
          {writeYear(year)}
        </text>
      ))}
    </svg>
  )
}
