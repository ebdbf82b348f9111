import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTexts } from '#i18n/use-texts.ts'

/** How long the button says that the text was copied. */
const saidForMs = 2500

/** Copies a text. `of` names it, for readers who hear the button only. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const { t } = useTexts()
  const { copied, error, copy } = useClipboard({ timeout: saidForMs })
  const Icon = copied ? IconCheck : IconCopy
  const said = error === null ? t('data.copy.done') : t('data.copy.refused')
  const label = t('data.copy.label', { name: of })
  return (
    <>
      <button
        type="button"
        className="data-copy"
        aria-label={label}
        title={label}
        onClick={() => copy(text)}
      >
        <Icon size={16} stroke={1.75} aria-hidden="true" />
      </button>
      <output className={error === null ? 'visually-hidden' : 'data-copy-refused'}>
        {copied || error !== null ? said : ''}
      </output>
    </>
  )
}
