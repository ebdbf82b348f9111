import { reasonIds, type Reason } from '#contract/status.ts'
import { zeroStandIn } from '#domain/progress/verdict.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { methodSources } from './method-sources.ts'
import { MethodsSection } from './methods-section.tsx'
import { RuleTable } from './threshold-table.tsx'

/** The dashed line of a chart, its band and the required path. */
export function ProjectionSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="projection">
      <p>{t('methods.projection.line')}</p>
      <p>{t('methods.projection.band')}</p>
      <p>{t('methods.projection.path')}</p>
    </MethodsSection>
  )
}

const edges = [
  'base-year',
  'period',
  'zero',
  'signs',
  'parity',
  'equal',
  'target-year',
  'slipping',
  'counts',
] as const

/** Zeros, signs and other edges, each with what is done about it. */
export function EdgesSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="edges">
      <p>{t('methods.edges.lead')}</p>
      <dl className="methods-rules">
        {edges.map((edge) => (
          <div key={edge}>
            <dt>{t(`methods.edge.${edge}`)}</dt>
            <dd>{t(`methods.edge.${edge}-rule`, { standIn: zeroStandIn })}</dd>
          </div>
        ))}
      </dl>
    </MethodsSection>
  )
}

const judgedReasons = [
  'target-met',
  'pace-to-target',
  'growth-without-target',
  'at-natural-limit',
  'distance-travelled',
  'mean-of-parts',
] as const satisfies readonly Reason[]
type JudgedReason = (typeof judgedReasons)[number]

const judged: ReadonlySet<Reason> = new Set(judgedReasons)
const isUnjudged = (reason: Reason): reason is Exclude<Reason, JudgedReason> => !judged.has(reason)

/** Every reason a status can have: what it says, and what helps when nothing could be judged. */
export function ReasonsSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="reasons">
      <p>{t('methods.reasons.lead')}</p>
      <RuleTable caption={t('methods.reasons.unjudged')} kind="reasons">
        <thead>
          <tr>
            <th scope="col">{t('methods.reasons.reason')}</th>
            <th scope="col">{t('methods.reasons.meaning')}</th>
            <th scope="col">{t('methods.reasons.help')}</th>
          </tr>
        </thead>
        <tbody>
          {reasonIds.filter(isUnjudged).map((reason) => (
            <tr key={reason} id={`reason-${reason}`}>
              <ReasonName reason={reason} />
              <td>{t(`methods.reason.${reason}`)}</td>
              <td data-label={t('methods.reasons.help')}>{t(`methods.reason-help.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </RuleTable>
      <RuleTable caption={t('methods.reasons.judged')} kind="reasons">
        <thead>
          <tr>
            <th scope="col">{t('methods.reasons.reason')}</th>
            <th scope="col">{t('methods.reasons.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {judgedReasons.map((reason) => (
            <tr key={reason} id={`reason-${reason}`}>
              <ReasonName reason={reason} />
              <td>{t(`methods.reason.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </RuleTable>
    </MethodsSection>
  )
}

function ReasonName({ reason }: { reason: Reason }) {
  const { t } = useTexts()
  return (
    <th scope="row">
      {t(`methods.reason-name.${reason}`)}
      <code>{reason}</code>
    </th>
  )
}

/** All publications in one list. */
export function SourcesSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="sources">
      <ul>
        {methodSources.map(({ id, address }) => (
          <li key={id}>
            <a href={address}>{t(`methods.source.${id}`)}</a>: {t(`methods.source-about.${id}`)}
          </li>
        ))}
      </ul>
    </MethodsSection>
  )
}
