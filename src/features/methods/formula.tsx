import type { ReactNode } from 'react'

/** A formula on its own line; long ones scroll in themselves on a narrow screen. */
export function Formula({ children, label }: { children: ReactNode; label: string }) {
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <figure className="methods-formula" tabIndex={0}>
      <figcaption>{label}</figcaption>
      <math display="block">{children}</math>
    </figure>
  )
}
