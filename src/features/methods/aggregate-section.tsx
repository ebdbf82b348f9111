import { scoreThresholds } from '#domain/progress/aggregate.ts'
import { rateThresholds, ratioThresholds } from '#domain/progress/growth.ts'
import { highestScore, type ScoreLine, scoreLine } from '#domain/progress/score.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { bandsOf } from './bands.ts'
import { MethodsSection } from './methods-section.tsx'
import { SourceNote } from './source-note.tsx'
import { RuleTable, ThresholdTable } from './threshold-table.tsx'

/** A value inside each band of the two scales, so that the table shows the line the rule uses. */
const ratioBands = [
  { band: 'R ≥ ', at: ratioThresholds.accelerate, edge: ratioThresholds.accelerate },
  { band: 'R < ', at: ratioThresholds.limited, edge: ratioThresholds.accelerate },
] as const
const rateBands = [
  { band: 'V ≥ ', at: rateThresholds.onTrack, edge: rateThresholds.onTrack, factor: true },
  { band: 'V < ', at: rateThresholds.accelerate, edge: rateThresholds.onTrack, factor: true },
  { band: 'V < ', at: rateThresholds.limited, edge: rateThresholds.accelerate, factor: true },
  { band: 'V < ', at: rateThresholds.limited - 1, edge: rateThresholds.limited, factor: false },
] as const

/** From series to indicator, target and goal. */
export function AggregateSection() {
  const { t, formats } = useTexts()
  const sum = ({ slope, offset }: ScoreLine, figure: string) =>
    `${formats.exact(slope)} · ${figure} ${offset < 0 ? '−' : '+'} ${formats.exact(Math.abs(offset))}`
  return (
    <MethodsSection id="aggregate">
      <p>{t('methods.aggregate.lead', { highest: highestScore })}</p>
      <RuleTable caption={t('methods.aggregate.score')} kind="figures">
        <thead>
          <tr>
            <th scope="col">{t('methods.aggregate.figure')}</th>
            <th scope="col">{t('methods.aggregate.score-is')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('methods.target-reached')}</th>
            <td>{formats.count(highestScore)}</td>
          </tr>
          {ratioBands.map(({ band, at, edge }) => (
            <tr key={`${band}${edge}`}>
              <th scope="row">{`${band}${formats.share(edge)}`}</th>
              <td>{sum(scoreLine(at, ratioThresholds, null, true), 'R')}</td>
            </tr>
          ))}
          {rateBands.map(({ band, at, edge, factor }) => (
            <tr key={`${band}${edge}`}>
              <th scope="row">{`${band}${formats.share(edge)}${factor ? ' · C' : ''}`}</th>
              <td>{sum(scoreLine(at, rateThresholds, null, false), factor ? 'V / C' : 'V')}</td>
            </tr>
          ))}
        </tbody>
      </RuleTable>
      <p>{t('methods.aggregate.bounds', { highest: highestScore })}</p>
      <p>{t('methods.aggregate.mean')}</p>
      <ThresholdTable
        caption={t('methods.aggregate.thresholds')}
        statuses={['achieved', 'on-track', 'accelerate', 'limited', 'regressing']}
        columns={[
          {
            head: t('methods.aggregate.mean-score'),
            cells: {
              achieved: t('methods.aggregate.all-achieved'),
              ...bandsOf(scoreThresholds, t('methods.aggregate.letter'), formats.signed),
            },
          },
        ]}
      />
      <p>{t('methods.aggregate.rests-on')}</p>
      <SourceNote of={['sdg-build']} />
    </MethodsSection>
  )
}
