import { fullIndex } from '#domain/progress/escap.ts'
import { paceThresholds } from '#domain/progress/linear.ts'
import { projectionThresholds, shareTolerance, unsdRateThresholds } from '#domain/progress/unsd.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { bandsOf } from './bands.ts'
import { Formula } from './formula.tsx'
import { DirectedGrowth } from './growth-formulas.tsx'
import { MethodsSection } from './methods-section.tsx'
import {
  ExpectedIndex,
  LinearRatio,
  ParityIndex,
  ProjectedRatio,
  ProjectedValue,
  StatusIndex,
} from './other-formulas.tsx'
import { SourceNote } from './source-note.tsx'
import { ThresholdTable } from './threshold-table.tsx'

const statuses = ['achieved', 'on-track', 'accelerate', 'limited', 'regressing'] as const

/** Method 2. */
export function LinearSection() {
  const { t, formats } = useTexts()
  return (
    <MethodsSection id="linear">
      <p>{t('methods.linear.lead')}</p>
      <Formula label={t('methods.linear.ratio')}>
        <LinearRatio />
      </Formula>
      <ThresholdTable
        caption={t('methods.linear.thresholds')}
        statuses={statuses}
        columns={[
          {
            head: t('methods.growth.with-target'),
            cells: {
              achieved: t('methods.target-reached'),
              ...bandsOf(paceThresholds, 'r', formats.share),
            },
          },
        ]}
      />
      <p>{t('methods.linear.note')}</p>
      <SourceNote of={['sdr']} />
    </MethodsSection>
  )
}

/** Method 3. */
export function UnsdSection() {
  const { t, formats } = useTexts()
  return (
    <MethodsSection id="unsd">
      <p>{t('methods.unsd.lead')}</p>
      <Formula label={t('methods.unsd.projected')}>
        <ProjectedValue />
      </Formula>
      <Formula label={t('methods.unsd.ratio')}>
        <ProjectedRatio />
      </Formula>
      <p>{t('methods.unsd.without-target')}</p>
      <Formula label={t('methods.growth.directed')}>
        <DirectedGrowth />
      </Formula>
      <ThresholdTable
        caption={t('methods.unsd.thresholds')}
        statuses={statuses}
        columns={[
          {
            head: t('methods.growth.with-target'),
            cells: {
              achieved: t('methods.target-reached'),
              ...bandsOf(projectionThresholds, 'r', formats.share),
            },
          },
          {
            head: t('methods.growth.without-target'),
            cells: bandsOf(unsdRateThresholds, 'V', formats.share),
          },
        ]}
      />
      <p>{t('methods.unsd.tolerance', { count: shareTolerance })}</p>
      <SourceNote of={['eustat']} />
    </MethodsSection>
  )
}

/** Method 4. */
export function EscapSection() {
  const { t } = useTexts()
  const full = String(fullIndex)
  return (
    <MethodsSection id="escap">
      <p>{t('methods.escap.lead', { full: fullIndex })}</p>
      <Formula label={t('methods.escap.index')}>
        <StatusIndex full={full} />
      </Formula>
      <Formula label={t('methods.escap.expected')}>
        <ExpectedIndex full={full} />
      </Formula>
      <p>{t('methods.escap.parity')}</p>
      <Formula label={t('methods.escap.parity-index')}>
        <ParityIndex full={full} />
      </Formula>
      <p>{t('methods.escap.reading', { full: fullIndex })}</p>
      <SourceNote of={['escap']} />
    </MethodsSection>
  )
}
