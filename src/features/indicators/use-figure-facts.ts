import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { releaseQueries } from '#api/release-queries.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { SeriesDetail } from './series-drawing.ts'

/** So many sources are named below a figure; all of them stand further down on the page. */
const mostNamed = 2

export type FigureFacts = {
  placeName: (code: string) => string
  /** All of them: as the values name them, else the files they came in. */
  sources: readonly string[]
  /** The first of them in one line. */
  source: string
  /** The release in words; '' until it is known. */
  date: string
  example: boolean
}

/** Releases whose values name no source: then the file they came in is what can be said. */
const unnamedReleases = (series: SeriesDetail | null): number[] =>
  series === null || series.series.source !== null
    ? []
    : series.lines.flatMap(({ observations }) =>
        observations.filter(({ source }) => source === null).map(({ release }) => release),
      )

/** What must never be parted from a figure, in the reader's words. */
export function useFigureFacts(detail: IndicatorDetail): FigureFacts {
  const { t, language, formats } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const isCurrent = meta?.release?.number === detail.asOf
  const unnamed = new Set(unnamedReleases(detail.series))
  const { data: list } = useQuery({
    ...releaseQueries.list(),
    enabled: meta !== undefined && (!isCurrent || unnamed.size > 0),
  })
  const release = isCurrent
    ? meta.release
    : list?.releases.find(({ number }) => number === detail.asOf)
  const placeName = useMemo(() => {
    const names = new Map(
      meta?.places.map(({ code, name }) => [code, localised(name, language).text]),
    )
    return (code: string) => names.get(code) ?? code
  }, [meta, language])
  const files = (list?.releases ?? [])
    .filter(({ number }) => unnamed.has(number))
    .flatMap((one) => one.files.map(({ name }) => name))
  const sources = [...new Set([...(detail.series?.sources ?? []), ...files])]
  const first = sources.slice(0, mostNamed).join('; ')
  return {
    placeName,
    sources,
    source:
      sources.length > mostNamed
        ? t('indicator.sources-more', { sources: first, count: sources.length - mostNamed })
        : first,
    date:
      release === null || release === undefined
        ? t('indicator.release', { number: detail.asOf })
        : t('indicator.release-date', {
            number: detail.asOf,
            date: formats.date(release.date),
          }),
    example: meta?.example ?? false,
  }
}
