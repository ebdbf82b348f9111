import { Link } from '@tanstack/react-router'
import { usePartnership } from './partnership-facts.tsx'

/** The partner's own page, at one line of its receipt when a report is meant. */
export function PartnerLink(props: { organisation: string | null; report?: string }) {
  const { nameOf } = usePartnership()
  if (props.organisation === null) return <span className="soft">{nameOf(null)}</span>
  return (
    <Link
      to="/partners/$id"
      params={{ id: props.organisation }}
      {...(props.report === undefined ? {} : { hash: `report-${props.report}` })}
    >
      {nameOf(props.organisation)}
    </Link>
  )
}

export function PartnerLinks({ organisations }: { organisations: readonly string[] }) {
  return organisations.map((organisation, at) => (
    <span key={organisation}>
      {at > 0 && ', '}
      <PartnerLink organisation={organisation} />
    </span>
  ))
}
