import type { ReactNode } from 'react'
import './icon-select.css'

/**
 * A native select shown as an icon: every device brings its own list, keyboard and screen reader
 * behaviour, and it takes no room in the bar.
 */
export function IconSelect<Value extends string>(props: {
  label: string
  icon: ReactNode
  /** Shown beside the icon where there is room. */
  short?: string
  value: Value
  choices: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[]
  onChange: (value: Value) => void
}) {
  const { label, icon, short, value, choices, onChange } = props
  return (
    <span className="icon-select" title={label}>
      {icon}
      {short !== undefined && (
        <span className="icon-select-short" aria-hidden="true">
          {short}
        </span>
      )}
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  )
}
