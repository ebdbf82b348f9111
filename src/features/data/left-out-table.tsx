import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Fault } from '#contract/release.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { countByRule, ofRule } from './left-out-rows.ts'
import { Pager } from './pager.tsx'
import { toPage } from './paging.ts'
import { StackedTable } from './stacked-table.tsx'
import { useRuleWords } from './use-rule-words.ts'

const rowsOnAPage = 50
/** Value of the choice that shows all rules; no rule has an empty name. */
const allRules = ''

/** Rows that were skipped or lost to another: where they stand, what is there, and why. */
export function LeftOutTable({ faults, total }: { faults: readonly Fault[]; total: number }) {
  const { t, formats } = useTexts()
  const wordsOf = useRuleWords()
  const [rule, setRule] = useState(allRules)
  const [wanted, setWanted] = useState(1)
  const page = toPage(ofRule(faults, rule === allRules ? null : rule), wanted, rowsOnAPage)
  return (
    <>
      <NativeSelect
        className="data-filter"
        label={t('data.left-out.filter')}
        value={rule}
        onChange={(event) => {
          setRule(event.currentTarget.value)
          setWanted(1)
        }}
        data={[
          {
            value: allRules,
            label: t('data.left-out.all', { rows: formats.count(faults.length) }),
          },
          ...countByRule(faults).map(({ rule: id, rows }) => ({
            value: id,
            label: `${wordsOf(id)} (${formats.count(rows)})`,
          })),
        ]}
      />
      {faults.length < total && (
        <p className="soft">
          {t('data.left-out.first', {
            listed: formats.count(faults.length),
            total: formats.count(total),
          })}
        </p>
      )}
      <StackedTable
        caption={t('data.left-out.caption')}
        rows={page.rows}
        keyOf={({ file, sheet, row, column, rule: id }) =>
          JSON.stringify([file, sheet, row, column, id])
        }
        columns={[
          {
            id: 'where',
            head: t('data.left-out.where'),
            cell: ({ file, sheet, row }) => (
              <>
                {row !== null && t('data.left-out.row', { row: formats.count(row) })}
                <span className="data-aside">{file}</span>
                {sheet !== null && (
                  <span className="data-aside">{t('data.left-out.sheet', { sheet })}</span>
                )}
              </>
            ),
          },
          { id: 'column', head: t('data.left-out.column'), cell: ({ column }) => column ?? '–' },
          {
            id: 'found',
            head: t('data.left-out.found'),
            cell: ({ found }) => (found === null ? '–' : <code>{found}</code>),
          },
          {
            id: 'why',
            head: t('data.left-out.why'),
            cell: ({ rule: id, expected }) => (
              <>
                {wordsOf(id)}
                <span className="data-aside">
                  {t('data.left-out.expected')} <span lang="en">{expected}</span>
                </span>
              </>
            ),
          },
        ]}
      />
      <Pager page={page} of={t('data.left-out.title')} onGo={setWanted} />
    </>
  )
}
