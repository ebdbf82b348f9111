import './distance-bar.css'

/** ESCAP's index runs from the base (0) to the target (10); behind the base it is negative. */
const target = 10

/**
 * How far a series has come, from base to target, with a mark where it should be by now. Its words
 * are the text alternative: nothing is read off the bar alone.
 */
export function DistanceBar(props: {
  index: number
  expected: number
  label: string
  words: { base: string; target: string; expected: string }
}) {
  const { index, expected, label, words } = props
  const low = Math.max(Math.min(index, 0), -target)
  const place = (value: number) =>
    `${((Math.min(Math.max(value, low), target) - low) / (target - low)) * 100}%`
  const from = place(Math.min(index, 0))
  return (
    <div className="distance-bar">
      {/* Boxes drawn as one picture; an img element has no children. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div className="distance-track" role="img" aria-label={label}>
        <span
          className="distance-way"
          data-regress={index < 0}
          style={{
            insetInlineStart: from,
            inlineSize: `calc(${place(Math.max(index, 0))} - ${from})`,
          }}
        />
        {low < 0 && <span className="distance-base" style={{ insetInlineStart: place(0) }} />}
        <span className="distance-expected" style={{ insetInlineStart: place(expected) }} />
      </div>
      <div className="distance-words" aria-hidden>
        <span>{words.base}</span>
        <span className="distance-expected-word">{words.expected}</span>
        <span>{words.target}</span>
      </div>
    </div>
  )
}
