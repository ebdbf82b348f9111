import { useId } from 'react'
import './segments.css'

/**
 * One of a few choices, all in sight. The library's measures the page with each choice, which takes
 * as long as drawing what was chosen; the style sheet knows which one is checked.
 */
export function Segments<Value extends string>(props: {
  label: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}) {
  const name = useId()
  return (
    <div className="segments" role="radiogroup" aria-label={props.label}>
      {props.choices.map(({ value, label }) => (
        <label key={value} className="segment">
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
