import {
  type PromiseRow,
  PromisedDelivered,
  type PromiseStage,
  promiseStages,
} from '#charts/promised-delivered.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnershipFigure } from './partnership-facts.tsx'
import { money } from './words.ts'

/** Promised → delivered, by year or by partner. */
export function PromisesFigure(props: {
  id: 'by-year' | 'by-partner'
  rows: readonly PromiseRow[]
  /** All rows, where the drawing adds up the smallest. */
  all?: readonly PromiseRow[]
  currency: string
}) {
  const { id, rows, currency } = props
  const texts = useTexts()
  const { t, formats } = texts
  const total = (stage: PromiseStage) => rows.reduce((sum, row) => sum + row[stage], 0)
  const words = {
    pledged: t('stage.pledged'),
    committed: t('stage.committed'),
    delivered: t('stage.delivered'),
  }
  const sums = promiseStages
    .filter((stage) => total(stage) !== 0)
    .map((stage) => `${words[stage].toLowerCase()} ${money(total(stage), currency, texts)}`)
  if (sums.length === 0) return null
  const sentence = t('partnership.promises.sentence', { sums: sums.join(', ') })
  return (
    <PartnershipFigure
      id={id}
      title={t(`partnership.promises.${id}`)}
      sentence={sentence}
      unit={currency}
      table={{
        columns: [
          { id: 'row', label: t(`partnership.promises.row.${id}`), numeric: false },
          ...promiseStages.map((stage) => ({ id: stage, label: words[stage], numeric: true })),
        ],
        rows: (props.all ?? rows).map((row) => [
          row.label,
          row.pledged,
          row.committed,
          row.delivered,
        ]),
      }}
      formatCell={(value) => formats.count(value)}
      draw={(width) => (
        <PromisedDelivered
          rows={rows}
          words={words}
          write={formats.compact}
          label={sentence}
          width={width}
        />
      )}
    />
  )
}
