import { CopyButton } from './copy-button.tsx'

/** A command as it is typed, and a button that copies it. */
export function Command({ children }: { children: string }) {
  return (
    <div className="data-command">
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>
        <code>{children}</code>
      </pre>
      <CopyButton text={children} of={children} />
    </div>
  )
}
