import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { releaseQueries } from '#api/release-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** Two releases to choose; the earlier one is always older, so that there is something between. */
export function ReleaseSpan({ from, to }: { from: number; to: number }) {
  const { t } = useTexts()
  const navigate = useNavigate({ from: '/changes' })
  const { data: list } = useQuery(releaseQueries.list())
  const releases = list?.releases ?? []
  const listedNumbers = releases.map(({ number }) => number)
  // While the list is awaited or failed, the two that are compared can still be named.
  const numbers = [...new Set([...listedNumbers, from, to])]
    .filter((number) => number > 0)
    .toSorted((one, other) => other - one)
  const option = (number: number) => {
    const release = releases.find((one) => one.number === number)
    return {
      value: String(number),
      label:
        release === undefined
          ? t('changes.page.release-only', { number })
          : t('changes.page.release', { number, date: release.date }),
    }
  }
  const compare = (next: { from: number; to: number }) =>
    void navigate({
      search: (now) => ({ ...now, from: String(next.from), to: String(next.to) }),
      replace: true,
      resetScroll: false,
    })
  const before = (number: number) => numbers.find((one) => one < number) ?? 0
  return (
    <div className="release-span">
      <NativeSelect
        label={t('changes.page.from')}
        value={String(from)}
        onChange={({ currentTarget }) => compare({ from: Number(currentTarget.value), to })}
        data={[
          ...numbers.filter((number) => number < to).map(option),
          { value: '0', label: t('changes.page.start') },
        ]}
      />
      <NativeSelect
        label={t('changes.page.to')}
        value={String(to)}
        onChange={({ currentTarget }) => {
          const chosen = Number(currentTarget.value)
          compare({ from: from < chosen ? from : before(chosen), to: chosen })
        }}
        data={numbers.map(option)}
      />
    </div>
  )
}
