import { useTexts } from '#i18n/use-texts.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import { endpointList } from './endpoint-list.ts'
import { StackedTable } from './stacked-table.tsx'

const documentAddress = '/api/openapi.json'

/** The API in a list people can read, and the document programs read. */
export function ApiGuide() {
  const { t } = useTexts()
  return (
    <>
      <p>
        {t('data.api.lead')}{' '}
        <FileLink address={documentAddress} file="mitra17-openapi.json">
          {t('data.api.document')}
        </FileLink>
      </p>
      <StackedTable
        caption={t('data.api.caption')}
        rows={endpointList}
        keyOf={({ name }) => name}
        columns={[
          {
            id: 'path',
            head: t('data.api.path'),
            cell: ({ path }) => <code className="data-path">{path}</code>,
          },
          {
            id: 'about',
            head: t('data.api.about'),
            cell: ({ name }) => t(`data.endpoint.${name}`),
          },
          {
            id: 'parameters',
            head: t('data.api.parameters'),
            cell: ({ parameters }) =>
              parameters.length === 0 ? '–' : <code>{parameters.join(', ')}</code>,
          },
        ]}
      />
      <p>{t('data.api.rules')}</p>
    </>
  )
}
