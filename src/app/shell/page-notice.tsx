import type { ReactNode } from 'react'
import './page-notice.css'

/** A page that has nothing else to show: what happened, and what to do about it. */
export function PageNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="page-notice">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </section>
  )
}
