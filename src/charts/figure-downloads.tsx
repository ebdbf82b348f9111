import { ActionIcon, Menu } from '@mantine/core'
import '@mantine/core/styles/Menu.layer.css'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '#i18n/use-texts.ts'
import { type FigureTable, toCsv } from './export/csv.ts'
import { download } from './export/download.ts'
import { toPng } from './export/png.ts'
import { toSvg } from './export/svg.ts'
import { PaperDrawing, paperSize } from './paper-drawing.tsx'

type Drawing = 'png' | 'svg'

/** The figure as a picture, a drawing or numbers, each with its title, unit, source and date inside. */
export function FigureDownloads(props: {
  title: string
  sentence: string
  notes: Readonly<Record<string, string>>
  subject?: Readonly<Record<string, string>>
  paperNotes?: readonly string[]
  table: FigureTable
  fileName: string
  paper: (size: { width: number; height: number }) => ReactNode
  onFailed: (failed: boolean) => void
}) {
  const { t } = useTexts()
  const [wanted, setWanted] = useState<Drawing | null>(null)
  const { title, sentence, notes, fileName, onFailed, subject = {} } = props

  async function save(kind: Drawing, chart: SVGSVGElement): Promise<void> {
    try {
      const foot = [
        ...(props.paperNotes ?? []),
        ...Object.entries(notes).map(([name, text]) => `${name}: ${text}`),
      ]
      const svg = await toSvg(chart, {
        above: Object.values(subject).join(' · '),
        title,
        sentence,
        foot,
      })
      if (kind === 'svg')
        download(new Blob([svg.text], { type: 'image/svg+xml' }), `${fileName}.svg`)
      else download(await toPng(svg), `${fileName}.png`)
    } catch {
      onFailed(true)
    }
    setWanted(null)
  }
  const saveNumbers = () => {
    // The mark makes spreadsheets read the file as UTF-8.
    const csv = new Blob(
      ['\uFEFF', toCsv(props.table, { [t('figure.figure')]: title, ...subject, ...notes })],
      { type: 'text/csv' },
    )
    download(csv, `${fileName}.csv`)
  }
  const choose = (kind: Drawing) => {
    onFailed(false)
    setWanted(kind)
  }

  return (
    <>
      {/* A menu may hold nothing but its entries, so the first of them takes the focus. */}
      <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={30}
            aria-busy={wanted !== null}
            aria-label={t('figure.download')}
            title={t('figure.download')}
          >
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => choose('png')}>{t('figure.png')}</Menu.Item>
          <Menu.Item onClick={() => choose('svg')}>{t('figure.svg')}</Menu.Item>
          <Menu.Item onClick={saveNumbers}>{t('figure.csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {wanted !== null &&
        createPortal(
          <PaperDrawing
            onDrawn={(chart) => void save(wanted, chart)}
            onFailed={() => {
              onFailed(true)
              setWanted(null)
            }}
          >
            {props.paper(paperSize)}
          </PaperDrawing>,
          document.body,
        )}
    </>
  )
}
