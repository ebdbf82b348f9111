/** A small file that shows a format: its header and rows to write over. */
export type Template = { readonly file: string; readonly rows: readonly (readonly string[])[] }

/**
 * The formats people write themselves, as `server/readers` reads them. The figures are invented and
 * say so.
 */
export const templates = {
  tidy: {
    file: 'mitra17-figures.csv',
    rows: [
      ['series', 'place', 'period', 'value', 'unit', 'source', 'note', 'sex'],
      ['MY_WATER', 'IDN', '2015', '81.2', 'percent', 'Name of the survey, edition', 'invented', ''],
      ['MY_WATER', 'IDN', '2022', '88.4', 'percent', 'Name of the survey, edition', 'invented', ''],
      [
        'MY_WATER',
        'IDN',
        '2022',
        '87.9',
        'percent',
        'Name of the survey, edition',
        'invented',
        'F',
      ],
    ],
  },
  settings: {
    file: 'mitra17-series-settings.csv',
    rows: [
      [
        'series',
        'indicators',
        'name_en',
        'name_id',
        'unit',
        'kind',
        'direction',
        'headline',
        'limit',
        'target',
        'target_of_base',
        'target_year',
        'base_year',
        'from_target',
        'why',
      ],
      [
        'MY_WATER',
        '6.1.1',
        'Households with safe drinking water',
        'Rumah tangga dengan air minum aman',
        'percent',
        'share',
        'up',
        '',
        '100',
        '100',
        '',
        '2030',
        '2015',
        '6.1',
        'Target 6.1 says universal access.',
      ],
    ],
  },
  rates: {
    file: 'mitra17-exchange-rates.csv',
    rows: [
      ['currency', 'year', 'per_usd'],
      ['IDR', '2022', '15000'],
    ],
  },
  places: {
    file: 'mitra17-places.csv',
    rows: [
      ['code', 'm49', 'name_en', 'name_id', 'parent'],
      ['ID-3273', '', 'City of Bandung', 'Kota Bandung', 'ID-JB'],
    ],
  },
} as const satisfies Record<string, Template>
export type TemplateId = keyof typeof templates

const cell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** The template as the text of a CSV file (RFC 4180). */
export const toTemplateCsv = ({ rows }: Template): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** Its header line, as it is shown. */
export const headerOf = ({ rows }: Template): string => (rows[0] ?? []).join(',')
