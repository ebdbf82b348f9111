import { useTexts } from '#i18n/use-texts.ts'
import { Command } from './command.tsx'

/** What "Example data" means, whether it is on show, and how to be rid of it. */
export function ExampleNote({ example }: { example: boolean }) {
  const { t } = useTexts()
  return (
    <>
      <p className={example ? 'data-example-on' : undefined}>
        {t(example ? 'data.example.on' : 'data.example.off')}
      </p>
      <p>{t('data.example.meaning')}</p>
      <p>{t('data.example.replace')}</p>
      <Command>npm run -s mitra17 -- import FILE --data my-data</Command>
      <Command>npm run -s mitra17 -- serve --data my-data</Command>
    </>
  )
}
