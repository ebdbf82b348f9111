import { Link } from '@tanstack/react-router'
import { figureQueries, type Overview } from '#contract/overview.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** Each figure leads to exactly the list it counts. */
export function Figures({ figures }: { figures: Overview['figures'] }) {
  const { t, formats } = useTexts()
  return (
    <ul className="figures">
      {figures.map(({ id, count, of }) => (
        <li key={id}>
          <Link to="/indicators" search={figureQueries[id]}>
            <span className="figures-number number">{formats.count(count)}</span>
            <span>{t(`overview.figure.${id}`)}</span>
            {of !== null && (
              <span className="figures-of">{t(`overview.figure.${id}.of`, { total: of })}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
