import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints.ts'
import type { IndicatorSummary } from '#contract/goals.ts'
import { toAddress } from '#api/http.ts'
import type { Scope } from '#api/scope.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { Command } from './command.tsx'
import { FileLink } from '#charts/export/file-link.tsx'
import { StackedTable } from './stacked-table.tsx'

type Download = {
  readonly id: 'goals' | 'indicators' | 'releases' | 'indicator'
  readonly name: string
  readonly addressOf: (format: 'csv' | 'json') => string
}

/** Lists of the place and release on show as files, and the command for everything at once. */
export function Downloads({
  scope,
  place,
  placeName,
  indicators,
}: {
  scope: Scope
  place: string
  placeName: string
  /** null while they are awaited, or when they did not come. */
  indicators: readonly IndicatorSummary[] | null
}) {
  const { t, language } = useTexts()
  const withValues = (indicators ?? []).filter(({ series }) => series.length > 0)
  const [chosen, setChosen] = useState<string | null>(null)
  const code = chosen ?? withValues[0]?.code ?? null
  const query = { place, asOf: scope.asOf }
  const downloads: Download[] = [
    {
      id: 'goals',
      name: `mitra17-${place}-goals`,
      addressOf: (format) => toAddress(endpoints.goals.path, {}, { ...query, format }),
    },
    {
      id: 'indicators',
      name: `mitra17-${place}-indicators`,
      addressOf: (format) => toAddress(endpoints.indicators.path, {}, { ...query, format }),
    },
    {
      id: 'releases',
      name: 'mitra17-releases',
      addressOf: (format) => toAddress(endpoints.releases.path, {}, { format }),
    },
  ]
  if (code !== null)
    downloads.push({
      id: 'indicator',
      name: `mitra17-${place}-${code}`,
      addressOf: (format) => toAddress(endpoints.indicator.path, { code }, { ...query, format }),
    })
  const words = (id: Download['id']) => t(`data.download.${id}`, { place: placeName })
  return (
    <>
      <p>{t('data.downloads.lead', { place: placeName })}</p>
      <StackedTable
        caption={t('data.downloads.caption')}
        rows={downloads}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'what',
            head: t('data.downloads.what'),
            cell: ({ id }) =>
              id === 'indicator' ? (
                <NativeSelect
                  className="data-choice"
                  label={words(id)}
                  value={code ?? ''}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                  data={withValues.map(({ code: value, name }) => ({
                    value,
                    label: `${value} ${localised(name, language).text}`,
                  }))}
                />
              ) : (
                words(id)
              ),
          },
          {
            id: 'file',
            head: t('data.downloads.file'),
            cell: ({ id, name, addressOf }) => (
              <span className="data-formats">
                {(['csv', 'json'] as const).map((format) => (
                  <FileLink
                    key={format}
                    address={addressOf(format)}
                    file={`${name}.${format}`}
                    of={words(id)}
                  >
                    {format.toUpperCase()}
                  </FileLink>
                ))}
              </span>
            ),
          },
        ]}
      />
      <p>{t('data.downloads.all')}</p>
      <Command>
        {`npm run -s mitra17 -- export observations --place ${place} --format csv > values.csv`}
      </Command>
    </>
  )
}
