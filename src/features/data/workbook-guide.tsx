import { FileLink } from '#charts/export/file-link.tsx'
import { templateFile } from '#contract/template-file.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { CommandSteps } from './command-steps.tsx'

const steps = [
  { id: 'check', command: 'npm run -s mitra17 -- check partnerships.xlsx' },
  { id: 'import', command: 'npm run -s mitra17 -- import partnerships.xlsx' },
  { id: 'export', command: 'npm run -s mitra17 -- export workbook partnerships.xlsx' },
] as const

/** What the workbook of partnerships is, the template of it, and how it comes in and out. */
export function WorkbookGuide() {
  const { t } = useTexts()
  return (
    <section id="workbook" className="data-workbook" aria-labelledby="workbook-title">
      <h3 id="workbook-title">{t('data.workbook.title')}</h3>
      <p>{t('data.workbook.lead')}</p>
      <p>
        <FileLink address={templateFile.path} file={templateFile.name}>
          {t('data.workbook.get')}
        </FileLink>
      </p>
      <CommandSteps
        steps={steps.map(({ id, command }) => ({ words: t(`data.workbook.${id}`), command }))}
      />
    </section>
  )
}
