import { Command } from './command.tsx'

type Step = { readonly words: string; readonly command: string }

/** What to do one after the other, each with the command that does it. */
export function CommandSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="data-steps">
      {steps.map(({ words, command }) => (
        <li key={command}>
          <p>{words}</p>
          <Command>{command}</Command>
        </li>
      ))}
    </ol>
  )
}
