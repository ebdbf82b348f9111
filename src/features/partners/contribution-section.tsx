import { Link, useNavigate } from '@tanstack/react-router'
import { RowTable } from '#charts/row-table.tsx'
import { Segments } from '#charts/segments.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { goalName } from '#i18n/goal-name.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { type Texts, useTexts } from '#i18n/use-texts.ts'
import { ObjectiveLines } from './objective-lines.tsx'
import {
  type ContributionGroup,
  contributionGroups,
  type Grouping,
  groupings,
  moneyStages,
} from './receipt-groups.ts'

function GroupName({ group, by }: { group: ContributionGroup; by: Grouping }) {
  const texts = useTexts()
  if (group.partnership !== null) return <LocalisedText text={group.partnership.name} />
  if (group.number === null) return texts.t('partner.no-goal')
  if (by === 'year') return texts.formats.year(group.number)
  return (
    <>
      <span className="partner-goal-mark" data-goal={group.number} aria-hidden />
      {goalName(group.number, texts)}
    </>
  )
}

const counts = (group: ContributionGroup | null, detail: PartnerDetail, texts: Texts) => {
  const { receipt } = detail
  const { formats } = texts
  const counted = receipt.filter((line) => line.counted).length
  return group === null
    ? [
        formats.count(receipt.length),
        formats.count(receipt.filter(({ review }) => review === 'accepted').length),
        formats.count(counted),
        formats.count(receipt.length - counted),
      ]
    : [group.reports, group.accepted, group.counted, group.leftOut].map(formats.count)
}

/** Promised, delivered, accepted and counted, by group; each group's name leads to its lines. */
export function ContributionTotals(props: {
  detail: PartnerDetail
  by: Grouping
  groups: readonly ContributionGroup[]
  linked: boolean
}) {
  const { detail, by, groups, linked } = props
  const texts = useTexts()
  const { t } = texts
  const { currency } = detail.money
  const write = (amount: number) => (amount === 0 ? '–' : texts.measured(amount, currency))
  const rows = groups.map((group) => ({
    key: group.id,
    cells: [
      linked && group.parts.length > 0 ? (
        <Link key="to" to="." hash={group.id} search>
          <GroupName group={group} by={by} />
        </Link>
      ) : (
        <GroupName key="name" group={group} by={by} />
      ),
      ...moneyStages.map((stage) => write(group.money[stage])),
      ...counts(group, detail, texts),
    ],
  }))
  const sum = {
    key: 'all',
    sum: true,
    cells: [
      t('partner.column.all'),
      ...moneyStages.map((stage) =>
        write(groups.reduce((total, group) => total + group.money[stage], 0)),
      ),
      ...counts(null, detail, texts),
    ],
  }
  return (
    <RowTable
      caption={t('partner.totals')}
      columns={[
        { id: 'group', label: t(`partner.by.${by}`) },
        ...moneyStages.map((stage) => ({
          id: stage,
          label: t(`partner.column.${stage}`),
          numeric: true,
        })),
        ...(['reports', 'accepted', 'counted', 'not-counted'] as const).map((id) => ({
          id: `count-${id}`,
          label: t(`partner.column.${id}`),
          numeric: true,
        })),
      ]}
      rows={[...rows, sum]}
    />
  )
}

/** How everything this partner did is counted, grouped as the reader likes. */
export function ContributionSection({ detail, by }: { detail: PartnerDetail; by: Grouping }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  if (detail.receipt.length === 0 && detail.contributions.length === 0)
    return (
      <div className="page-none">
        <p>
          <strong>{t('partner.reports.none.title')}</strong>
        </p>
        <p>{t('partner.reports.none.text')}</p>
      </div>
    )
  const groups = contributionGroups(detail, by)
  return (
    <>
      <div className="partner-by">
        <Segments
          label={t('partner.by')}
          value={by}
          choices={groupings.map((value) => ({ value, label: t(`partner.by.${value}`) }))}
          onChoose={(next) =>
            void navigate({
              to: '.',
              search: (now) => ({ ...now, by: next === 'goal' ? undefined : next }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <ContributionTotals detail={detail} by={by} groups={groups} linked />
      {detail.receipt.length > 0 && <p className="soft">{t('receipt.rule')}</p>}
      {groups
        .filter(({ parts }) => parts.length > 0)
        .map((group) => (
          <section key={group.id} id={group.id} className="partner-group">
            <h3>
              <GroupName group={group} by={by} />
            </h3>
            {group.parts.map((part) => (
              <ObjectiveLines key={part.objective.id} part={part} wholeShown={by !== 'year'} />
            ))}
          </section>
        ))}
    </>
  )
}
