import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Release } from '#contract/release.ts'
import { releaseQueries } from '#api/release-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'

type ReleaseListProps = {
  current: Release
  asOf: number | undefined
  onClose: () => void
}

/** Every release as a link to this same page as it stood then. Asked for when it is opened. */
function Releases({ current, asOf, onClose }: ReleaseListProps) {
  const { t, formats } = useTexts()
  const { data: list, isError, refetch } = useQuery(releaseQueries.list())
  if (isError && list === undefined) {
    return (
      <p>
        {t('release.failed')}{' '}
        <button type="button" className="link-button" onClick={() => void refetch()}>
          {t('error.retry')}
        </button>
      </p>
    )
  }
  const shown = asOf ?? current.number
  return (
    <ul className="release-list">
      {(list?.releases ?? [current]).map(({ number, date, by }) => (
        <li key={number}>
          <Link
            to="."
            search={(now) => ({ ...now, asOf: number === current.number ? undefined : number })}
            onClick={onClose}
            data-shown={number === shown}
          >
            <span>
              {number === current.number
                ? t('release.current', { number })
                : t('release.number', { number })}
            </span>
            <span className="release-by">
              {formats.date(date)} · {by}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The list of releases beside the button that opened it. */
export function ReleaseList(props: ReleaseListProps) {
  const { t } = useTexts()
  const titleId = useId()
  return (
    <Popover
      opened
      onChange={props.onClose}
      position="bottom-end"
      width={300}
      shadow="none"
      trapFocus
      hideDetached={false}
    >
      <Popover.Target>
        <span className="popover-anchor" aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId}>
        <p className="release-heading" id={titleId}>
          {t('release.choose')}
        </p>
        <Releases {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}
