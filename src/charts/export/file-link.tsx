import { IconDownload } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import { download } from './download.ts'
import './file-link.css'

/**
 * A file of the API. It has a true address, to be copied into another program; a plain click
 * fetches it instead, so that a failure is told in words and the static demo, whose API lives in
 * this page, can answer too.
 */
export function FileLink(props: {
  address: string
  /** Name of the saved file. */
  file: string
  /** What is downloaded, where the visible words are only the format. */
  of?: string
  children: ReactNode
}) {
  const { address, file, of, children } = props
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
    <span className="file-link">
      <a href={address} download={file} onClick={onClick}>
        <IconDownload size={16} aria-hidden /> {children}
        {of !== undefined && (
          <>
            {' '}
            <span className="visually-hidden">{of}</span>
          </>
        )}
      </a>
      {failed && (
        <span role="alert" className="file-link-failed">
          {' '}
          {t('file.failed')}
        </span>
      )}
    </span>
  )
}
