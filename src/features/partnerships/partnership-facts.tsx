import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { useReleaseOf } from '#api/use-release-of.ts'
import { ChartFrame } from '#charts/chart-frame.tsx'
import { Figure } from '#charts/figure.tsx'
import type { FigureTable } from '#charts/export/csv.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { PartnershipDetail } from '#contract/partnerships.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { usePlaceNames } from './words.ts'

/** Beyond so many, the places of a partnership are counted. */
const mostPlaces = 4

/** What every part of the page needs: names, the release, and which figures are tables. */
type PartnershipFacts = {
  detail: PartnershipDetail
  organisations: ReadonlyMap<string, Organisation>
  /** The organisation's name in the reader's language; for null, that none is named. */
  nameOf: (organisation: string | null) => string
  source: string
  date: string
  /** What a file says of the partnership: its title and where it works. */
  subject: Readonly<Record<string, string>>
  /** The ISO day everything was judged on. */
  today: string
  tables: ReadonlySet<string>
  onView: (figure: string, asTable: boolean) => void
}

const FactsContext = createContext<PartnershipFacts | null>(null)

export function usePartnership(): PartnershipFacts {
  const facts = use(FactsContext)
  if (facts === null) throw new Error('usePartnership needs a PartnershipFactsProvider around it')
  return facts
}

export function PartnershipFactsProvider(props: {
  detail: PartnershipDetail
  tables: string | undefined
  children: ReactNode
}) {
  const { detail, tables } = props
  const { t, language, formats } = useTexts()
  const navigate = useNavigate()
  const placeName = usePlaceNames()
  const release = useReleaseOf(detail.asOf)
  const number = formats.count(detail.asOf)
  const facts = useMemo((): PartnershipFacts => {
    const organisations = new Map(detail.organisations.map((one) => [one.id, one]))
    const shown = new Set(tables?.split(',') ?? [])
    const { citation, title, places } = detail.partnership
    const more = places.length - mostPlaces
    const named = places.slice(0, mostPlaces).map(placeName).join(', ')
    return {
      detail,
      organisations,
      nameOf: (id) => {
        if (id === null) return t('partnership.nobody-named')
        const organisation = organisations.get(id)
        return organisation === undefined ? id : localised(organisation.name, language).text
      },
      today: detail.objectives[0]?.progress.on ?? release?.date.slice(0, 10) ?? '9999-12-31',
      source: citation?.title ?? t('partnership.source.records'),
      date:
        release === undefined
          ? t('partnership.release', { number })
          : t('partnership.release-date', { number, date: formats.date(release.date) }),
      subject: {
        [t('partnerships.column.title')]: localised(title, language).text,
        ...(places.length === 0
          ? {}
          : {
              [t('partnerships.facet.place')]:
                more > 0 ? `${named} +${formats.count(more)}` : named,
            }),
      },
      tables: shown,
      onView: (figure, asTable) => {
        const next = new Set(shown)
        if (asTable) next.add(figure)
        else next.delete(figure)
        void navigate({
          to: '.',
          search: (now) => ({ ...now, tables: next.size === 0 ? undefined : [...next].join(',') }),
          hash: true,
          replace: true,
          resetScroll: false,
          hashScrollIntoView: false,
        })
      },
    }
  }, [detail, tables, t, language, formats, release, number, navigate, placeName])
  return <FactsContext value={facts}>{props.children}</FactsContext>
}

/** A figure of this partnership: source, date and example label are those of the partnership. */
export function PartnershipFigure(props: {
  id: string
  title: string
  sentence: string
  unit: string
  table: FigureTable
  formatCell: (value: number, column: string) => string
  level?: 2 | 3 | 4
  /** Beside the partnership's own, for files. */
  subject?: Readonly<Record<string, string>>
  paperNotes?: readonly string[]
  /** The drawing at a width; for files at a slide's. */
  draw: (width: number) => ReactNode
  /** What stands on the page when that is not the drawing. */
  children?: ReactNode
}) {
  const { id, draw, children, level = 3, subject, ...figure } = props
  const { detail, source, date, subject: ofPartnership, tables, onView } = usePartnership()
  return (
    <Figure
      {...figure}
      level={level}
      source={source}
      date={date}
      example={detail.partnership.fictional}
      subject={{ ...ofPartnership, ...subject }}
      fileName={`${detail.partnership.id}-${id}`}
      view={tables.has(id) ? 'table' : 'chart'}
      onView={(view) => onView(id, view === 'table')}
      paper={({ width }) => draw(width)}
    >
      {children ?? <ChartFrame height="drawing">{({ width }) => draw(width)}</ChartFrame>}
    </Figure>
  )
}
