import { ActionIcon, Menu, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigureTable, toCsv } from './export/csv.ts'
import { download } from './export/download.ts'
import { toPng } from './export/png.ts'
import { toSvg } from './export/svg.ts'
import { FigureTableView } from './figure-table.tsx'
import './figure.css'

export type FigureProps = {
  title: string
  /** One plain sentence saying what the figure shows; also its text alternative. */
  sentence: string
  unit: string
  source: string
  /** What the figures are as of: the release's date, already written for the reader. */
  date: string
  /** Set while example data is shown: goes onto every file. */
  example: boolean
  table: FigureTable
  formatCell: (value: number, column: string) => string
  /** Beginning of the files' names. */
  fileName: string
  children: ReactNode
}

/** Caption, chart or table of the same numbers, footnote with unit, source and date, downloads. */
export function Figure(props: FigureProps) {
  const { t } = useTranslation()
  const [view, setView] = useState('chart')
  const [failed, setFailed] = useState(false)
  const chart = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const sentenceId = useId()
  const notes: Record<string, string> = {
    [t('figure.unit')]: props.unit,
    [t('figure.source')]: props.source,
    [t('figure.date')]: props.date,
  }
  if (props.example) notes[t('figure.data')] = t('figure.example')
  const foot = Object.entries(notes).map(([name, text]) => `${name}: ${text}`)

  async function saveDrawing(kind: 'svg' | 'png'): Promise<void> {
    setFailed(false)
    const drawing = chart.current?.querySelector<SVGSVGElement>(
      'svg.recharts-surface, svg.figure-drawing',
    )
    try {
      if (drawing === null || drawing === undefined) throw new Error('The chart is not drawn yet.')
      const svg = await toSvg(drawing, { title: props.title, sentence: props.sentence, foot })
      if (kind === 'svg') download(new Blob([svg.text]), `${props.fileName}.svg`, 'image/svg+xml')
      else download(await toPng(svg), `${props.fileName}.png`, 'image/png')
    } catch {
      setFailed(true)
    }
  }

  return (
    <figure className="figure" aria-labelledby={titleId} aria-describedby={sentenceId}>
      <figcaption className="figure-caption">
        <div>
          <h2 id={titleId} className="figure-title">
            {props.title}
          </h2>
          <p id={sentenceId} className="figure-sentence">
            {props.sentence}
          </p>
        </div>
        <div className="figure-actions">
          <SegmentedControl
            size="xs"
            value={view}
            onChange={setView}
            aria-label={t('figure.view')}
            data={[
              { value: 'chart', label: t('figure.chart') },
              { value: 'table', label: t('figure.table') },
            ]}
          />
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label={t('figure.download')}>
                <IconDownload size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {/* The drawing is taken from the page, so it can only be saved while it is there. */}
              <Menu.Item disabled={view === 'table'} onClick={() => void saveDrawing('png')}>
                {t('figure.png')}
              </Menu.Item>
              <Menu.Item disabled={view === 'table'} onClick={() => void saveDrawing('svg')}>
                {t('figure.svg')}
              </Menu.Item>
              <Menu.Item
                onClick={() =>
                  download(toCsv(props.table, notes), `${props.fileName}.csv`, 'text/csv')
                }
              >
                {t('figure.csv')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </figcaption>
      {failed && (
        <p role="alert" className="figure-failed">
          {t('figure.failed')}
        </p>
      )}
      {view === 'chart' ? (
        <div ref={chart} className="figure-chart">
          {props.children}
        </div>
      ) : (
        <FigureTableView
          table={props.table}
          caption={`${props.title} (${props.unit})`}
          formatCell={props.formatCell}
        />
      )}
      <p className="figure-foot">
        {foot.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </figure>
  )
}
