import type { Formats } from '#i18n/format.ts'
import { LineSymbol, lineColour } from './line-symbol.tsx'
import type { TrendLine, TrendWords } from './trend.ts'
import './trend-chart.css'

const marks = {
  target: <path className="trend-mark-target" d="M0 8h24" />,
  required: <path className="trend-mark-required" d="M0 8h24" />,
  projected: (
    <>
      <rect className="trend-mark-band" y={2} width={24} height={12} />
      <path className="trend-mark-projected" d="M0 8h24" />
    </>
  ),
  base: <circle className="trend-mark-base" cx={12} cy={8} r={5} />,
  restated: <circle className="trend-mark-restated" cx={12} cy={8} r={6} />,
}
export type TrendMark = keyof typeof marks

function Entry(props: { mark: TrendMark; words: string }) {
  return (
    <li>
      <svg width={24} height={16} viewBox="0 0 24 16" aria-hidden>
        {marks[props.mark]}
      </svg>
      {props.words}
    </li>
  )
}

/**
 * What the lines and marks mean, for charts too narrow to say it in the drawing; and what a
 * restated value's ring means, at any width.
 */
export function TrendLegend(props: {
  lines: readonly TrendLine[]
  shown: readonly TrendMark[]
  words: TrendWords
  formats: Formats
}) {
  const { lines, shown, words, formats } = props
  return (
    <>
      <ul className="trend-legend">
        {lines.map(({ id, label, main, tone, points }) => {
          const end = points.at(-1)
          const own = main ? null : tone
          return (
            <li key={id} data-main={main}>
              <svg width={24} height={16} viewBox="0 0 24 16" aria-hidden>
                <path d="M0 8h24" stroke={lineColour(own)} strokeWidth={main ? 3 : 1.75} />
                <LineSymbol tone={own} colour={lineColour(own)} x={12} y={8} />
              </svg>
              {label}
              {end !== undefined && ` ${formats.compact(end.value)} (${formats.year(end.year)})`}
            </li>
          )
        })}
        {shown
          .filter((mark) => mark !== 'restated')
          .map((mark) => (
            <Entry key={mark} mark={mark} words={words[mark]} />
          ))}
      </ul>
      {shown.includes('restated') && (
        <ul className="trend-legend" data-only="restated">
          <Entry mark="restated" words={words.restated} />
        </ul>
      )}
    </>
  )
}
