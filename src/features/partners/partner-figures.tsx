import { Link } from '@tanstack/react-router'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** What stands out of the page, each a link to exactly the list it counts. */
export function PartnerFigures({ detail }: { detail: PartnerDetail }) {
  const { t, formats } = useTexts()
  const { receipt, due, memberships } = detail
  const counted = receipt.filter((line) => line.counted).length
  const leftOut = receipt.length - counted
  const overdue = due.filter((task) => task.overdue).length
  const figures = [
    {
      to: 'contribution',
      count: counted,
      word: t('partner.figure.counted', { count: counted }),
      of: t('partner.figure.counted.of', { total: receipt.length }),
    },
    {
      to: 'left-out',
      count: leftOut,
      word: t('partner.figure.left-out', { count: leftOut }),
      of: null,
    },
    {
      to: 'due',
      count: overdue,
      word: t('partner.figure.overdue'),
      of: t('partner.figure.overdue.of', { total: due.length }),
    },
    {
      to: 'roles',
      count: memberships.length,
      word: t('partner.figure.partnerships', { count: memberships.length }),
      of: null,
    },
  ]
  return (
    <ul className="partner-figures">
      {figures.map(({ to, count, word, of }) => (
        <li key={to}>
          <Link to="." hash={to} search>
            <strong className="number">{formats.count(count)}</strong>
            <span>{word}</span>
            {of !== null && <span className="soft">{of}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
