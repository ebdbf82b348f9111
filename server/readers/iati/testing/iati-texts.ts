/** @returns an IATI file with the given activities */
export const iatiFile = (activities: string, version = '2.03'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="${version}">\n${activities}\n</iati-activities>\n`

/** @returns an IATI file that names our own namespace, so that records kept in it count */
export const ourFile = (activities: string): string =>
  iatiFile(activities).replace(
    '<iati-activities',
    '<iati-activities xmlns:mitra17="urn:mitra17:iati-extension:1"',
  )

/** @returns a record as an activity of ours keeps it */
export const kept = (kind: string, record: object): string =>
  `<mitra17:record>${JSON.stringify({ kind, record })}</mitra17:record>`

const narrative = (text: string): string => `<narrative>${text}</narrative>`

/** @returns an activity of two organisations, `GB-1` and `ID-2`, with what is given besides */
export const activity = (
  inner: string,
  {
    id = 'GB-1-A',
    attributes = 'xml:lang="en" default-currency="USD"',
    title = 'Clean water',
  } = {},
): string => `<iati-activity ${attributes}>
<iati-identifier>${id}</iati-identifier>
<reporting-org ref="GB-1" type="10">${narrative('Reporter')}</reporting-org>
<title>${narrative(title)}</title>
<participating-org ref="GB-1" role="1" type="10">${narrative('Reporter')}</participating-org>
<participating-org ref="ID-2" role="4" type="22">${narrative('Yayasan Air')}</participating-org>
${inner}
</iati-activity>`

/** @returns a transaction; what is given takes the place of what it is otherwise */
export const transaction = ({
  type = '<transaction-type code="3"/>',
  date = '<transaction-date iso-date="2020-05-01"/>',
  value = '<value currency="USD" value-date="2020-05-01">100</value>',
  more = '',
} = {}): string => `<transaction>${type}${date}${value}${more}</transaction>`

/** @returns a result with one indicator */
export const result = (indicator: string, attributes = 'measure="1"', type = '1'): string =>
  `<result type="${type}"><title>${narrative('Result')}</title><indicator ${attributes}><title>${narrative('Wells dug')}</title>${indicator}</indicator></result>`

/** @returns a period of 2020 with what is given in it */
export const period = (inner: string, from = '2020-01-01', to = '2020-12-31'): string =>
  `<period><period-start iso-date="${from}"/><period-end iso-date="${to}"/>${inner}</period>`
