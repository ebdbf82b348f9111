import { Fragment } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import { download } from '#charts/export/download.ts'
import { Command } from './command.tsx'
import { StackedTable } from './stacked-table.tsx'
import { headerOf, type Template, type TemplateId, templates, toTemplateCsv } from './templates.ts'

const steps = [
  { id: 'check', command: 'npm run -s mitra17 -- check figures.csv settings.csv' },
  { id: 'import', command: 'npm run -s mitra17 -- import figures.csv settings.csv' },
  {
    id: 'skip',
    command: 'npm run -s mitra17 -- import figures.csv --skip-bad-rows --faults faults.csv',
  },
  { id: 'folder', command: 'npm run -s mitra17 -- import sdg-data/ --place IDN' },
] as const

type Format = {
  readonly id: 'portal-csv' | 'portal-xlsx' | 'open-sdg' | TemplateId
  /** As much of the first line as the format is told by; empty: see the words. */
  readonly header: string
  readonly template: TemplateId | null
}

const portalHeader =
  'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,…'

const formats: readonly Format[] = [
  { id: 'tidy', header: headerOf(templates.tidy), template: 'tidy' },
  { id: 'settings', header: headerOf(templates.settings), template: 'settings' },
  { id: 'places', header: headerOf(templates.places), template: 'places' },
  { id: 'rates', header: headerOf(templates.rates), template: 'rates' },
  { id: 'portal-csv', header: portalHeader, template: null },
  { id: 'portal-xlsx', header: portalHeader, template: null },
  { id: 'open-sdg', header: 'data/indicator_*.csv, meta/*.md', template: null },
]

/** A spreadsheet takes UTF-8 for the machine's own encoding without it; readers skip it. */
const byteOrderMark = '\uFEFF'

const saveTemplate = (template: Template): void =>
  download(new Blob([byteOrderMark, toTemplateCsv(template)], { type: 'text/csv' }), template.file)

/** A line of columns that breaks between two of them. */
function HeaderLine({ children }: { children: string }) {
  return (
    <code className="data-header">
      {children.split(',').map((name, index) => (
        <Fragment key={name}>
          {index > 0 && (
            <>
              ,<wbr />
            </>
          )}
          {name}
        </Fragment>
      ))}
    </code>
  )
}

/** From a file of one's own to these pages, and the formats that are read. */
export function BringData() {
  const { t } = useTexts()
  return (
    <>
      <p>{t('data.bring.lead')}</p>
      <ol className="data-steps">
        {steps.map(({ id, command }) => (
          <li key={id}>
            <p>{t(`data.bring.${id}`)}</p>
            <Command>{command}</Command>
          </li>
        ))}
      </ol>
      <p>{t('data.bring.faults')}</p>
      <StackedTable
        caption={t('data.formats.caption')}
        rows={formats}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'format',
            head: t('data.file.format'),
            cell: ({ id }) => (
              <>
                {t(`data.format.${id}`)}
                <span className="data-aside">{t(`data.format-about.${id}`)}</span>
              </>
            ),
          },
          {
            id: 'header',
            head: t('data.formats.header'),
            cell: ({ header }) => <HeaderLine>{header}</HeaderLine>,
          },
          {
            id: 'template',
            head: t('data.formats.template'),
            cell: ({ id, template }) =>
              template === null ? (
                '–'
              ) : (
                <button
                  type="button"
                  className="data-link"
                  onClick={() => saveTemplate(templates[template])}
                >
                  {t('data.formats.get')}{' '}
                  <span className="visually-hidden">{t(`data.format.${id}`)}</span>
                </button>
              ),
          },
        ]}
      />
      <p>{t('data.bring.rules')}</p>
    </>
  )
}
