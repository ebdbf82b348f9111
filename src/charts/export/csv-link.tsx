import { IconDownload } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import { download } from './download.ts'

/**
 * A list of the API as a file. It has a true address, to be copied into another program; a plain
 * click fetches it instead, so that a failure is told in words and the static demo, whose API lives
 * in this page, can answer too.
 */
export function CsvLink(props: { address: string; file: string; children: ReactNode }) {
  const { address, file, children } = props
  const { t } = useTexts()
  const [failed, setFailed] = useState(false)

  async function fetchFile(): Promise<void> {
    setFailed(false)
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${response.status}: ${address}`)
      download(await response.blob(), file)
    } catch {
      setFailed(true)
    }
  }
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void fetchFile()
  }
  return (
    <span className="csv-link">
      <a href={address} download={file} onClick={onClick}>
        <IconDownload size={16} aria-hidden /> {children}
      </a>
      {failed && <span role="alert"> {t('figure.failed')}</span>}
    </span>
  )
}
