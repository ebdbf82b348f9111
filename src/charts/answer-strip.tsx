import { narrowBelow } from './chart-frame.tsx'
import './answer-strip.css'

/** `level` is set where the source gives another number than 0 or 1, which then stands as it is. */
type Answer = { year: number; kind: 'yes' | 'no' | 'level'; word: string }
export type AnswerRow = { id: string; label: string; main: boolean; answers: readonly Answer[] }

const rowHeight = { wide: 52, narrow: 72 }
const footHeight = 28
const nameWidth = 168

/** Height of the drawing in pixels; a phone has the names above the rows. */
export const answerStripHeight = (rows: readonly AnswerRow[], width: number): number =>
  rows.length * (width < narrowBelow ? rowHeight.narrow : rowHeight.wide) + footHeight

/** Words stand where an answer is new and at the last one: the dots between say the same. */
const isSaid = (answers: readonly Answer[], index: number): boolean =>
  index === answers.length - 1 || answers[index]?.word !== answers[index - 1]?.word

/** Answers by year as dots: filled for yes, open for no, a number for a level. */
export function AnswerStrip(props: {
  rows: readonly AnswerRow[]
  label: string
  writeYear: (year: number) => string
  size: { width: number; height: number }
}) {
  const { rows, label, writeYear, size } = props
  const narrow = size.width < narrowBelow
  const years = rows.flatMap(({ answers }) => answers.map(({ year }) => year))
  const first = Math.min(...years)
  const last = Math.max(...years)
  const left = narrow ? 20 : nameWidth
  const step = (size.width - left - 24) / Math.max(last - first, 1)
  const xOf = (year: number) => left + (year - first) * step
  const heightOfRow = narrow ? rowHeight.narrow : rowHeight.wide
  const every = Math.max(1, Math.ceil(44 / step))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year === last || ((year - first) % every === 0 && last - year >= every),
  )

  return (
    <svg
      className="answer-strip"
      width={size.width}
      height={size.height}
      role="img"
      aria-label={label}
    >
      {rows.map(({ id, label: name, main, answers }, row) => {
        const top = row * heightOfRow
        const y = top + (narrow ? 38 : 20)
        return (
          <g key={id} className={main ? 'answer-row-main' : 'answer-row'}>
            <text className="answer-name" x={0} y={narrow ? top + 16 : y + 5}>
              {name}
            </text>
            <line x1={xOf(first)} x2={xOf(last)} y1={y} y2={y} />
            {answers.map(({ year, kind, word }, index) => (
              <g key={year} transform={`translate(${xOf(year)} ${y})`}>
                {kind !== 'level' && <circle className={`answer-${kind}`} r={7} />}
                {kind === 'level' && <circle className="answer-level" r={3} />}
                {isSaid(answers, index) && (
                  <text className="answer-word" y={24} textAnchor="middle">
                    {word}
                  </text>
                )}
              </g>
            ))}
          </g>
        )
      })}
      {ticks.map((year) => (
        <text
          key={year}
          className="answer-year"
          x={xOf(year)}
          y={rows.length * heightOfRow + 18}
          textAnchor="middle"
        >
          {writeYear(year)}
        </text>
      ))}
    </svg>
  )
}
