import { useState } from 'react'
import type { MoneyByOrigin } from '#contract/partnership-parts.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { ChartFrame } from './chart-frame.tsx'
import { Figure, type FigureView } from './figure.tsx'
import { sumYears, yearRows } from './money-years.ts'
import { PromisedDelivered, promiseStages } from './promised-delivered.tsx'
import './money-by-year.css'

type MoneyByYearProps = {
  /** Of invented or of published partnerships; the two are never drawn as one. */
  sum: MoneyByOrigin[number]
  /** The release in words. */
  date: string
  /** Beginning of the files' names. */
  fileName: string
  /** Whose money it is, for the files: the goal, the place. */
  subject: Readonly<Record<string, string>>
}

/** Promised against delivered by year, and what the sums leave out. */
export function MoneyByYear({ sum, date, fileName, subject }: MoneyByYearProps) {
  const { t, formats } = useTexts()
  const [view, setView] = useState<FigureView>('chart')
  const { fictional, money, byYear } = sum
  const { currency, notConverted, insideParents } = money
  const [first] = byYear
  const last = byYear.at(-1)
  const words = {
    pledged: t('stage.pledged'),
    committed: t('stage.committed'),
    delivered: t('stage.delivered'),
  }
  const totals = sumYears(byYear)
  const sums = promiseStages
    .filter((stage) => totals[stage] !== 0)
    .map((stage) => `${words[stage].toLowerCase()} ${formats.compact(totals[stage])}`)
    .join(', ')
  const rows = yearRows(byYear, {
    year: formats.year,
    until: (year) => t('parts.money.until', { year: formats.year(year) }),
  })
  const amounts = notConverted
    .filter(({ stage }) => stage !== 'incoming')
    .map(({ stage, currency: other, sum: amount }) => {
      const word = promiseStages.find((one) => one === stage)
      return `${other}\u00A0${formats.compact(amount)} ${word === undefined ? '' : words[word].toLowerCase()}`
    })
  const sentence =
    first === undefined || last === undefined
      ? ''
      : t(first === last ? 'parts.money.sentence.year' : 'parts.money.sentence.years', {
          first: formats.year(first.year),
          last: formats.year(last.year),
          currency,
          sums,
        })
  const draw = (width: number) => (
    <PromisedDelivered
      rows={rows}
      words={words}
      write={formats.compact}
      label={sentence}
      width={width}
    />
  )
  return (
    <div className="money-by-year">
      {sums !== '' && (
        <Figure
          level={3}
          title={t(fictional ? 'parts.money.title.fictional' : 'parts.money.title')}
          sentence={sentence}
          unit={currency}
          source={t('parts.source.records')}
          date={date}
          example={fictional}
          fileName={fileName}
          subject={subject}
          table={{
            columns: [
              { id: 'year', label: t('parts.money.year'), numeric: false },
              ...promiseStages.map((stage) => ({ id: stage, label: words[stage], numeric: true })),
            ],
            rows: byYear.map(({ year, pledged, committed, delivered }) => [
              formats.year(year),
              pledged,
              committed,
              delivered,
            ]),
          }}
          formatCell={(value) => formats.count(value)}
          view={view}
          onView={setView}
          paper={({ width }) => draw(width)}
        >
          <ChartFrame height="drawing">{({ width }) => draw(width)}</ChartFrame>
        </Figure>
      )}
      {amounts.length > 0 && (
        <p className="money-left-out">
          {t('parts.money.not-converted', { amounts: amounts.join('; ') })}
        </p>
      )}
      {insideParents > 0 && (
        <p className="money-left-out">
          {t('parts.money.inside-parents', { count: insideParents })}
        </p>
      )}
    </div>
  )
}
