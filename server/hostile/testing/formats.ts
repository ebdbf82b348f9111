import Papa from 'papaparse'
import { iatiFile, period, result, transaction } from '#server/readers/iati/testing/iati-texts.ts'
import type { SourceInput } from '#server/readers/reader.ts'
import { scratchFolder, textRow, workbookBytes } from '#server/readers/testing/spreadsheet.ts'
import { textInput } from '#server/readers/text-input.ts'
import { folderInput } from '#server/readers/workbook/testing/folder-input.ts'

/** What a file says, whatever its format; the rest of it is sound. */
export type Told = {
  partnerships?: readonly {
    id: string
    title?: string
    parents?: readonly string[]
    start?: string
  }[]
  /** Of the second organisation of every partnership. */
  organisation?: string
  /** Delivered to the first partnership. */
  amounts?: readonly { amount: string; date?: string; note?: string }[]
  /** Of the objective of the first partnership; of another one only where a format can name it. */
  results?: readonly { value: string; to?: string; objective?: string }[]
}

export const formats = ['IATI', 'XLSX', 'CSV folder'] as const
export type Format = (typeof formats)[number]

const first: NonNullable<Told['partnerships']>[number] = { id: 'water', title: 'Clean water' }

/** Tables of the workbook by sheet, the header first. */
export function tablesOf(told: Told): Record<string, string[][]> {
  const { partnerships = [first], amounts = [], results = [] } = told
  const about = partnerships[0]?.id ?? ''
  return {
    organisations: [
      ['id', 'name_en', 'kind'],
      ['GB-1', 'Reporter', 'national-government'],
      ['ID-2', told.organisation ?? 'Yayasan Air', 'ngo'],
    ],
    partnerships: [
      ['id', 'title_en', 'parents', 'start', 'status', 'places'],
      ...partnerships.map(
        ({ id, title = `Title of ${id}`, parents = [], start = '2020-01-01' }) => [
          id,
          title,
          parents.join(';'),
          start,
          'implementation',
          'IDN',
        ],
      ),
    ],
    memberships: [
      ['partnership', 'organisation', 'roles'],
      ...partnerships.flatMap(({ id }) => [
        [id, 'GB-1', 'funding'],
        [id, 'ID-2', 'implementing'],
      ]),
    ],
    objectives: [
      ['id', 'partnership', 'level', 'title_en', 'measure', 'aggregation'],
      [`${about}|wells-dug`, about, 'output', 'Wells dug', 'number', 'cumulative'],
    ],
    measurements: [
      ['id', 'objective', 'from', 'to', 'value', 'reported_by'],
      ...results.map(({ value, to = '2020-12-31', objective }, index) => [
        `m${index}`,
        objective ?? `${about}|wells-dug`,
        '2020-01-01',
        to,
        value,
        'GB-1',
      ]),
    ],
    contributions: [
      ['id', 'partnership', 'from', 'kind', 'stage', 'amount', 'currency', 'date', 'note'],
      ...amounts.map(({ amount, date = '2020-05-01', note = '' }, index) => [
        `c${index}`,
        about,
        'GB-1',
        'grant',
        'delivered',
        amount,
        'USD',
        date,
        note,
      ]),
    ],
  }
}

/** The text as it stands in XML, what XML cannot hold included: that is for a reader to refuse. */
export const inXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')

/** The same as IATI activities. */
export function iatiOf(told: Told): string {
  const { partnerships = [first], amounts = [], results = [] } = told
  const narrative = (text: string): string => `<narrative>${inXml(text)}</narrative>`
  const money = amounts.map(({ amount, date = '2020-05-01', note = '' }) =>
    transaction({
      date: `<transaction-date iso-date="${date}"/>`,
      value: `<value value-date="2020-05-01">${amount}</value>`,
      more: note === '' ? '' : `<description>${narrative(note)}</description>`,
    }),
  )
  const wells = results.map(({ value, to = '2020-12-31' }) =>
    period(`<actual value="${value}"/>`, '2020-01-01', to),
  )
  const activities = partnerships.map(
    ({ id, title = `Title of ${id}`, parents = [], start = '2020-01-01' }, index) =>
      `<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>${inXml(id)}</iati-identifier>
<reporting-org ref="GB-1" type="10">${narrative('Reporter')}</reporting-org>
<title>${narrative(title)}</title>
<participating-org ref="GB-1" role="1" type="10">${narrative('Reporter')}</participating-org>
<participating-org ref="ID-2" role="4" type="22">${narrative(told.organisation ?? 'Yayasan Air')}</participating-org>
<activity-status code="2"/><activity-date type="2" iso-date="${start}"/><recipient-country code="ID"/>
${index === 0 ? money.join('\n') : ''}
${parents.map((ref) => `<related-activity type="1" ref="${inXml(ref)}"/>`).join('')}
${index === 0 && wells.length > 0 ? result(wells.join('')) : ''}
</iati-activity>`,
  )
  return iatiFile(activities.join('\n'))
}

/** Makes files of each format; `remove` what lies on the disk. */
export function filesFor(): { of(format: Format, told: Told): SourceInput; remove(): void } {
  const scratch = scratchFolder()
  return {
    of(format, told) {
      if (format === 'IATI') return textInput('a.xml', iatiOf(told))
      const tables = Object.entries(tablesOf(told))
      if (format === 'CSV folder') {
        const files = tables.map(([name, rows]) => [`${name}.csv`, Papa.unparse(rows)])
        return folderInput('book', Object.fromEntries(files))
      }
      const sheets = tables.map(([name, rows]) => [
        name,
        rows.map((cells, index) => textRow(index + 1, cells.map(inXml))).join(''),
      ])
      return scratch.open('book.xlsx', workbookBytes({ sheets: Object.fromEntries(sheets) }))
    },
    remove: () => scratch.remove(),
  }
}
