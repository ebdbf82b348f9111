import type { Tally } from '#contract/release.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { toAccount } from './release-account.ts'
import { useRuleWords } from './use-rule-words.ts'
import './data-tables.css'

/** What became of every row of an import, adding up to the rows read. */
export function AccountTable({ tally }: { tally: Tally }) {
  const { t, formats } = useTexts()
  const wordsOf = useRuleWords()
  const { lines, read, sum } = toAccount(tally)
  return (
    <>
      <table className="data-account">
        <caption>{t('data.account.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('data.account.fate')}</th>
            <th scope="col" data-numeric>
              {t('data.file.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ fate, rule, rows }) => (
            <tr key={`${fate} ${rule}`}>
              <th scope="row">
                {t(`data.account.${fate}`)}
                {rule !== null && (
                  <span className="data-aside">
                    {wordsOf(rule)} <code>{rule}</code>
                  </span>
                )}
              </th>
              <td data-numeric>{formats.count(rows)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('data.account.read')}</th>
            <td data-numeric>{formats.count(read)}</td>
          </tr>
        </tfoot>
      </table>
      {sum !== read && (
        <p role="alert">
          {t('data.account.unequal', { sum: formats.count(sum), read: formats.count(read) })}
        </p>
      )}
    </>
  )
}
