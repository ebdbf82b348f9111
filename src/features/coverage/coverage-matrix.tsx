import { Link } from '@tanstack/react-router'
import type { CoverageRow } from '#contract/partnerships.ts'
import { roles } from '#contract/partnership.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { goalName } from '#i18n/goal-name.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { CellSign, CoverageCell } from './coverage-cell.tsx'
import type { byGoal } from './coverage-shaping.ts'

type Group = ReturnType<typeof byGoal>[number]

/** A goal's number with its name. */
export function useGoalName(): (number: number) => string {
  const texts = useTexts()
  return (number) => goalName(number, texts)
}

/** What the three signs of a cell mean. */
export function CoverageLegend() {
  const { t } = useTexts()
  return (
    <ul className="coverage-legend" aria-label={t('coverage.legend')}>
      {(['none', 'single', 'overlap'] as const).map((kind) => (
        <li key={kind}>
          <span className="coverage-cell" data-kind={kind}>
            <CellSign kind={kind} />
          </span>
          {t(`coverage.legend.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

function GoalCounts({ group: { covered, of } }: { group: Group }) {
  const { t } = useTexts()
  return (
    <span className="coverage-counts">{t('coverage.goal.counts', { covered, targets: of })}</span>
  )
}

/** How many partnerships name the target, as a link to them. */
function TargetPartnerships({ row }: { row: CoverageRow }) {
  const { t } = useTexts()
  const words = t('coverage.cell.list', { count: row.partnerships })
  return row.partnerships === 0 ? (
    <span className="soft">{words}</span>
  ) : (
    <Link to="/partnerships" search={{ target: row.target }}>
      {words}
    </Link>
  )
}

/** One gap said once, instead of one for each role. */
function NobodyAtAll() {
  const { t } = useTexts()
  return (
    <span className="coverage-cell" data-kind="none">
      <CellSign kind="none" />
      <span>{t('coverage.cell.nobody-at-all')}</span>
    </span>
  )
}

function TargetName({ row }: { row: CoverageRow }) {
  return (
    <span className="coverage-target">
      <span className="coverage-name">
        <strong>{row.target}</strong> <LocalisedText text={row.name} />
      </span>
      <span className="coverage-facts">
        <StatusMark status={row.status} />
        <TargetPartnerships row={row} />
      </span>
    </span>
  )
}

/** Targets under their goals: one table with fixed heads, or on a phone one goal at a time. */
export function CoverageMatrix({ groups, wide }: { groups: readonly Group[]; wide: boolean }) {
  return wide ? <WideMatrix groups={groups} /> : <NarrowMatrix groups={groups} />
}

function WideMatrix({ groups }: { groups: readonly Group[] }) {
  const { t } = useTexts()
  const nameOf = useGoalName()
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="coverage-scroll" tabIndex={0} aria-label={t('coverage.table')}>
      <table className="coverage-table">
        <caption className="visually-hidden">{t('coverage.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.target')}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {t(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.goal}>
            <tr className="coverage-goal" data-goal={group.goal}>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                <span>
                  {nameOf(group.goal)} <GoalCounts group={group} />
                </span>
              </th>
            </tr>
            {group.targets.map((row) => (
              <tr key={row.target}>
                <th scope="row">
                  <TargetName row={row} />
                </th>
                {row.partnerships === 0 ? (
                  <td className="coverage-all-empty" colSpan={roles.length}>
                    <NobodyAtAll />
                  </td>
                ) : (
                  row.cells.map((cell) => (
                    <td key={cell.role}>
                      <CoverageCell row={row} cell={cell} />
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function NarrowMatrix({ groups }: { groups: readonly Group[] }) {
  const { t } = useTexts()
  const nameOf = useGoalName()
  return (
    <div className="coverage-goals">
      {groups.map((group, at) => (
        <details key={group.goal} open={groups.length === 1 || at === 0} name="coverage-goal">
          <summary className="coverage-goal" data-goal={group.goal}>
            {nameOf(group.goal)} <GoalCounts group={group} />
          </summary>
          {group.targets.map((row) => (
            <section key={row.target} className="coverage-card">
              <h2>
                <TargetName row={row} />
              </h2>
              {row.partnerships === 0 && <NobodyAtAll />}
              <dl hidden={row.partnerships === 0}>
                {row.cells.map((cell) => (
                  <div key={cell.role}>
                    <dt>{t(`role.${cell.role}`)}</dt>
                    <dd>
                      <CoverageCell row={row} cell={cell} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </details>
      ))}
    </div>
  )
}
