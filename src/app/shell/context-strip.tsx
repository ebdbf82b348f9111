import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { metaQueries } from '#api/meta-queries.ts'
import { releaseQueries } from '#api/release-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { ReleaseChooser } from './release-chooser.tsx'
import './context-strip.css'

/** Says that an earlier release is shown, and leads back to now. */
function PastNotice({ asOf }: { asOf: number }) {
  const { t, formats } = useTexts()
  const { data: list } = useQuery(releaseQueries.list())
  const release = list?.releases.find(({ number }) => number === asOf)
  return (
    <output className="context-past">
      <IconHistory size={18} stroke={1.75} aria-hidden="true" />
      {release === undefined
        ? t('as-of.shown', { number: asOf })
        : t('as-of.shown-date', { number: asOf, date: formats.date(release.date) })}{' '}
      <Link to="." search={(now) => ({ ...now, asOf: undefined })}>
        {t('as-of.back')}
      </Link>
    </output>
  )
}

/**
 * What holds for every figure of the page: whether it is example data, and which release it is from.
 * Its room is kept while the answer is awaited, so nothing below it moves.
 */
export function ContextStrip() {
  const { t } = useTexts()
  const { asOf } = useSearch({ from: '__root__' })
  const { data: meta, isError, refetch, isFetching } = useQuery(metaQueries.meta())
  return (
    <div className="context-strip">
      <div className="context-notes">
        {meta?.example === true && (
          <p className="context-example">
            <strong>{t('example.tag')}</strong>
            <span>{t('example.why')}</span>
          </p>
        )}
        {asOf !== undefined && <PastNotice asOf={asOf} />}
        {isError && meta === undefined && (
          <output>
            {t('meta.failed')}{' '}
            <Button
              size="compact-sm"
              variant="default"
              loading={isFetching}
              onClick={() => void refetch()}
            >
              {t('error.retry')}
            </Button>
          </output>
        )}
      </div>
      {meta?.release !== null && meta?.release !== undefined && (
        <ReleaseChooser current={meta.release} asOf={asOf} />
      )}
    </div>
  )
}
