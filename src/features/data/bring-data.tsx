import { Fragment } from 'react'
import { download } from '#charts/export/download.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import { templateFile } from '#contract/template-file.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { CommandSteps } from './command-steps.tsx'
import { StackedTable } from './stacked-table.tsx'
import { headerOf, type Template, type TemplateId, templates, toTemplateCsv } from './templates.ts'
import { WorkbookGuide } from './workbook-guide.tsx'

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
  readonly id: 'portal-csv' | 'portal-xlsx' | 'open-sdg' | 'workbook' | 'iati' | TemplateId
  /** As much of the first line, or of the names of files and sheets, as the format is told by. */
  readonly header: string
  readonly template: TemplateId | 'workbook' | null
}

const portalHeader =
  'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,…'

const formats: readonly Format[] = [
  {
    id: 'workbook',
    header: 'organisations,partnerships,memberships,objectives,measurements,contributions,…',
    template: 'workbook',
  },
  { id: 'iati', header: '<iati-activities version="2.03">', template: null },
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

/** A format to write over: the workbook comes from the API, a small table is made here. */
function TemplateOf({ id, format }: { id: TemplateId | 'workbook'; format: string }) {
  const { t } = useTexts()
  return id === 'workbook' ? (
    <FileLink address={templateFile.path} file={templateFile.name} of={format}>
      {t('data.formats.get-workbook')}
    </FileLink>
  ) : (
    <button type="button" className="data-link" onClick={() => saveTemplate(templates[id])}>
      {t('data.formats.get')} <span className="visually-hidden">{format}</span>
    </button>
  )
}

/** From a file of one's own to these pages, and the formats that are read. */
export function BringData() {
  const { t } = useTexts()
  return (
    <>
      <p>{t('data.bring.lead')}</p>
      <CommandSteps
        steps={steps.map(({ id, command }) => ({ words: t(`data.bring.${id}`), command }))}
      />
      <p>{t('data.bring.faults')}</p>
      <WorkbookGuide />
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
                <TemplateOf format={t(`data.format.${id}`)} id={template} />
              ),
          },
        ]}
      />
      <p>{t('data.bring.rules')}</p>
    </>
  )
}
