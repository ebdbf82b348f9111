import { limitExponent, rateThresholds, ratioThresholds } from '#domain/progress/growth.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { bandsOf } from './bands.ts'
import { Formula } from './formula.tsx'
import {
  DirectedGrowth,
  GrowthNeeded,
  GrowthRatio,
  GrowthSoFar,
  LimitFactor,
} from './growth-formulas.tsx'
import { MethodsSection } from './methods-section.tsx'
import { SourceNote } from './source-note.tsx'
import { ThresholdTable } from './threshold-table.tsx'

/** Method 1, by which every stored status is made. */
export function GrowthSection() {
  const { t, formats } = useTexts()
  return (
    <MethodsSection id="growth">
      <p>{t('methods.growth.lead')}</p>
      <Formula label={t('methods.growth.so-far')}>
        <GrowthSoFar />
      </Formula>

      <h3>{t('methods.growth.with-target')}</h3>
      <p>{t('methods.growth.with-target-text')}</p>
      <Formula label={t('methods.growth.needed')}>
        <GrowthNeeded />
      </Formula>
      <Formula label={t('methods.growth.ratio')}>
        <GrowthRatio />
      </Formula>
      <p>{t('methods.growth.met')}</p>

      <h3>{t('methods.growth.without-target')}</h3>
      <p>{t('methods.growth.without-target-text')}</p>
      <Formula label={t('methods.growth.directed')}>
        <DirectedGrowth />
      </Formula>
      <ThresholdTable
        caption={t('methods.growth.thresholds')}
        statuses={['achieved', 'on-track', 'accelerate', 'limited', 'regressing']}
        columns={[
          {
            head: t('methods.growth.with-target'),
            cells: {
              achieved: t('methods.target-reached'),
              ...bandsOf(ratioThresholds, 'R', formats.share),
            },
          },
          {
            head: t('methods.growth.without-target'),
            cells: bandsOf(rateThresholds, 'V', formats.share),
          },
        ]}
      />

      <h3>{t('methods.growth.limit')}</h3>
      <p>{t('methods.growth.limit-text')}</p>
      <Formula label={t('methods.growth.limit-factor')}>
        <LimitFactor exponent={formats.plain(limitExponent)} />
      </Formula>
      <p>{t('methods.growth.limit-note')}</p>
      <SourceNote of={['open-sdg', 'open-sdg-settings', 'sdg-build']} />
    </MethodsSection>
  )
}
