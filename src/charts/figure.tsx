import { type ReactNode, useDeferredValue, useId, useState } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import type { FigureTable } from './export/csv.ts'
import { FigureDownloads } from './figure-downloads.tsx'
import { FigureTableView } from './figure-table.tsx'
import { Segments } from './segments.tsx'
import './figure.css'

export type FigureView = 'chart' | 'table'

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
  view: FigureView
  onView: (view: FigureView) => void
  /** The same drawing at a given size, for files: they look alike whatever the reader's screen. */
  paper: (size: { width: number; height: number }) => ReactNode
  /**
   * What the page around says and a file must say itself, such as the partnership and its places:
   * in the reader's words, name and value.
   */
  subject?: Readonly<Record<string, string>>
  /** Lines below the drawing in files only, such as what its marks mean. */
  paperNotes?: readonly string[]
  /** Rank of the title among the headings around it; 2 when absent. */
  level?: 2 | 3 | 4
  children: ReactNode
}

/** Caption, chart or table of the same numbers, footnote with unit, source and date, downloads. */
export function Figure(props: FigureProps) {
  const { t } = useTexts()
  const [failed, setFailed] = useState(false)
  // The choice is seen at once, a long table a moment later.
  const view = useDeferredValue(props.view)
  const titleId = useId()
  const sentenceId = useId()
  const Title = `h${props.level ?? 2}` as const
  const notes: Record<string, string> = {
    ...(props.unit === '' ? {} : { [t('figure.unit')]: props.unit }),
    ...(props.source === '' ? {} : { [t('figure.source')]: props.source }),
    [t('figure.date')]: props.date,
    ...(props.example ? { [t('figure.data')]: t('figure.example') } : {}),
  }

  return (
    <figure className="figure" aria-labelledby={titleId} aria-describedby={sentenceId}>
      <figcaption className="figure-caption">
        <div className="figure-words">
          <Title id={titleId} className="figure-title">
            {props.title}
          </Title>
          <p id={sentenceId} className="figure-sentence">
            {props.sentence}
          </p>
        </div>
        <div className="figure-actions">
          <Segments
            label={t('figure.view')}
            value={props.view}
            choices={[
              { value: 'chart', label: t('figure.chart') },
              { value: 'table', label: t('figure.table') },
            ]}
            onChoose={props.onView}
          />
          <FigureDownloads {...props} notes={notes} onFailed={setFailed} />
        </div>
      </figcaption>
      {failed && (
        <p role="alert" className="figure-failed">
          {t('figure.failed')}
        </p>
      )}
      {/* Kept while the table is shown: drawing a chart anew takes longer than a reader waits. */}
      <div className="figure-chart" hidden={view === 'table'}>
        {props.children}
      </div>
      {view === 'table' && (
        <FigureTableView
          table={props.table}
          caption={props.unit === '' ? props.title : `${props.title} (${props.unit})`}
          formatCell={props.formatCell}
        />
      )}
      <dl className="figure-foot">
        {Object.entries(notes).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
