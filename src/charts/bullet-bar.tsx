import type { Status } from '#contract/status.ts'
import { fitText, rowCount, stackRows, textWidth } from './label-rows.ts'
import { tieDown } from './text-anchor.ts'
import './bullet-bar.css'

/** One objective's values, each with its words; the bar runs from the baseline to the target. */
export type Bullet = {
  baseline: number
  target: number
  actual: number | null
  /** Where the straight line from baseline to target stands today. */
  expected: number | null
  milestones: readonly number[]
}
export type BulletWords = {
  baseline: string
  target: string
  actual: string
  expected: string
}

const barTop = 28
const barHeight = 20
const foot = barTop + barHeight
const side = 6
const wordSize = 13
const mainSize = 15
const wordStep = 20

/**
 * Places on the way from baseline (0) to target (1), so that up and down objectives read alike; the
 * room grows for a value behind the baseline or beyond the target.
 */
export function bulletScale(bullet: Bullet, width: number): (value: number) => number {
  const share = (value: number) => (value - bullet.baseline) / (bullet.target - bullet.baseline)
  const all = [bullet.actual, bullet.expected, ...bullet.milestones]
    .filter((value) => value !== null)
    .map(share)
  const low = Math.min(0, ...all)
  const high = Math.max(1, ...all)
  return (value) => side + ((share(value) - low) / (high - low)) * (width - 2 * side)
}

/** Baseline, actual, where it should be today, target: one bar that is read from left to right. */
export function BulletBar(props: {
  bullet: Bullet
  status: Status
  words: BulletWords
  label: string
  width: number
}) {
  const { bullet, status, words, label, width } = props
  const x = bulletScale(bullet, width)
  const from = x(bullet.baseline)
  const to = x(bullet.target)
  const actual = bullet.actual === null ? null : x(bullet.actual)
  const expected = bullet.expected === null ? null : x(bullet.expected)
  const main = fitText(words.actual, width, mainSize)
  const below = [
    { id: 'baseline', x: from, text: words.baseline },
    { id: 'target', x: to, text: words.target },
    ...(expected === null ? [] : [{ id: 'expected', x: expected, text: words.expected }]),
  ].map((word) => ({ ...word, text: fitText(word.text, width, wordSize) }))
  const places = stackRows(
    below.map((word) => ({ x: word.x, width: textWidth(word.text, wordSize) })),
    width,
    10,
  )
  const height = foot + 6 + rowCount(places) * wordStep
  return (
    <svg
      className="bullet-bar"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-status={status}
    >
      <rect className="bullet-way" x={from} width={to - from} y={barTop} height={barHeight} />
      {actual !== null && (
        <>
          <rect
            className="bullet-actual"
            x={Math.min(from, actual)}
            width={Math.max(Math.abs(actual - from), 2)}
            y={barTop + 4}
            height={barHeight - 8}
          />
          <text
            className="bullet-main"
            {...tieDown(actual, textWidth(main, mainSize), width)}
            y={18}
          >
            {main}
          </text>
        </>
      )}
      {bullet.milestones.map((milestone) => (
        <line
          key={milestone}
          className="bullet-milestone"
          x1={x(milestone)}
          x2={x(milestone)}
          y1={foot - 5}
          y2={foot}
        />
      ))}
      <line className="bullet-end" x1={from} x2={from} y1={barTop - 2} y2={foot + 2} />
      <line className="bullet-target" x1={to} x2={to} y1={barTop - 4} y2={foot + 4} />
      {expected !== null && (
        <line
          className="bullet-expected"
          x1={expected}
          x2={expected}
          y1={barTop - 4}
          y2={foot + 6}
        />
      )}
      {below.map(({ id, x: at, text }, index) => {
        const row = places[index]?.row ?? 0
        return (
          <text
            key={id}
            className="bullet-word"
            {...tieDown(at, textWidth(text, wordSize), width)}
            y={foot + 18 + row * wordStep}
          >
            {text}
          </text>
        )
      })}
    </svg>
  )
}
