import { statusIds } from '#contract/status.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { MethodsSection } from './methods-section.tsx'

/** The one vocabulary: what each of the six statuses means. */
export function StatusSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="statuses">
      <p>{t('methods.statuses.lead')}</p>
      <dl className="methods-statuses">
        {statusIds.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>{t(`methods.statuses.${status}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('methods.statuses.counts')}</p>
    </MethodsSection>
  )
}

const letters = ['b', 'c', 'T', 't0', 't1', 'tT', 'd', 's'] as const
const signs: Record<(typeof letters)[number], [string, string?]> = {
  b: ['b'],
  c: ['c'],
  T: ['T'],
  t0: ['t', '0'],
  t1: ['t', '1'],
  tT: ['t', 'T'],
  d: ['d'],
  s: ['s'],
}

/** The values every rule starts from, and the letters the formulas use for them. */
export function ValuesSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="values">
      <p>{t('methods.values.lead')}</p>
      <dl className="methods-letters">
        {letters.map((letter) => {
          const [sign, mark] = signs[letter]
          return (
            <div key={letter}>
              <dt>
                <math>
                  {mark === undefined ? (
                    <mi>{sign}</mi>
                  ) : (
                    <msub>
                      <mi>{sign}</mi>
                      <mi>{mark}</mi>
                    </msub>
                  )}
                </math>
              </dt>
              <dd>{t(`methods.letter.${letter}`)}</dd>
            </div>
          )
        })}
      </dl>
    </MethodsSection>
  )
}
