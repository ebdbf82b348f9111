import { type PromiseRow, PromisedDelivered, promiseStages } from '#charts/promised-delivered.tsx'
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
  if (rows.length === 0) return null
  const total = (stage: 'pledged' | 'committed' | 'delivered') =>
    money(
      rows.reduce((sum, row) => sum + row[stage], 0),
      currency,
      texts,
    )
  const sentence = t('partnership.promises.sentence', {
    pledged: total('pledged'),
    committed: total('committed'),
    delivered: total('delivered'),
  })
  const words = {
    pledged: t('partnership.stage.pledged'),
    committed: t('partnership.stage.committed'),
    delivered: t('partnership.stage.delivered'),
  }
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
