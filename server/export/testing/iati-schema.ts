// What iati-activities-schema.xsd and iati-common.xsd of version 2.03 demand of the elements that are
// written.

/** The order in which IATI 2.03's schema demands the elements that are written. */
const schemaOrder: Readonly<Record<string, readonly string[]>> = {
  'iati-activity':
    'iati-identifier reporting-org title description participating-org activity-status activity-date recipient-country recipient-region tag transaction document-link related-activity result mitra17:record'.split(
      ' ',
    ),
  transaction:
    'transaction-type transaction-date value description provider-org receiver-org finance-type aid-type'.split(
      ' ',
    ),
  result: ['title', 'indicator'],
  indicator: ['title', 'reference', 'baseline', 'period'],
  period: ['period-start', 'period-end', 'target', 'actual'],
  actual: ['dimension', 'comment', 'document-link', 'mitra17:report'],
  'document-link': ['title', 'category', 'document-date'],
}

/** Children that the schema demands of the elements that are written. */
const demanded: Readonly<Record<string, readonly string[]>> = {
  'iati-activity':
    'iati-identifier reporting-org title description participating-org activity-status activity-date'.split(
      ' ',
    ),
  'reporting-org': ['narrative'],
  title: ['narrative'],
  description: ['narrative'],
  comment: ['narrative'],
  transaction: ['transaction-type', 'transaction-date', 'value'],
  result: ['title', 'indicator'],
  indicator: ['title'],
  period: ['period-start', 'period-end'],
  'document-link': ['title', 'category'],
}
/** Attributes that the schema demands. */
const demandedAttributes: Readonly<Record<string, readonly string[]>> = {
  'iati-activities': ['version'],
  'reporting-org': ['ref', 'type'],
  'participating-org': ['role'],
  'activity-status': ['code'],
  'activity-date': ['iso-date', 'type'],
  'recipient-country': ['code'],
  'recipient-region': ['code'],
  tag: ['code', 'vocabulary'],
  'transaction-type': ['code'],
  'transaction-date': ['iso-date'],
  value: ['value-date'],
  'document-link': ['url', 'format'],
  category: ['code'],
  'document-date': ['iso-date'],
  'related-activity': ['ref', 'type'],
  result: ['type'],
  indicator: ['measure'],
  reference: ['vocabulary', 'code'],
  baseline: ['year'],
  'period-start': ['iso-date'],
  'period-end': ['iso-date'],
}
/** Elements on which the schema allows no attribute of another namespace; on all others it does. */
const closed: ReadonlySet<string> = new Set(['related-activity', 'target', 'actual'])

type Open = { name: string; last: number; children: Set<string> }

/** Follows the tags of what was written; gives what is not as the schema has it. */
export function misplaced(xml: string): string[] {
  const open: Open[] = []
  const found: string[] = []
  const end = ({ name, children }: Open): void => {
    for (const child of demanded[name] ?? []) {
      if (!children.has(child)) found.push(`${name} without ${child}`)
    }
  }
  const tags = xml.matchAll(/<(\/?)([\w:-]+)((?:"[^"]*"|[^">])*?)(\/?)>/g)
  for (const [, slash, name = '', attributes = '', self] of tags) {
    if (slash === '/') {
      const last = open.pop()
      if (last !== undefined) end(last)
      continue
    }
    const parent = open.at(-1)
    parent?.children.add(name)
    const order = schemaOrder[parent?.name ?? '']
    if (parent !== undefined && order !== undefined) {
      const place = order.indexOf(name)
      if (place < Math.max(0, parent.last)) found.push(`${name} in ${parent.name}`)
      parent.last = place
    }
    found.push(...wrongAttributes(name, attributes))
    const element = { name, last: -1, children: new Set<string>() }
    if (self === '/') end(element)
    else open.push(element)
  }
  return [...found, ...open.map(({ name }) => `${name} left open`)]
}

function wrongAttributes(element: string, attributes: string): string[] {
  const names = [...attributes.matchAll(/\s([\w:-]+)="/g)].map(([, name = '']) => name)
  const missing = (demandedAttributes[element] ?? []).filter((name) => !names.includes(name))
  const strange = closed.has(element) ? names.filter((name) => name.includes(':')) : []
  return [
    ...missing.map((name) => `${element} without @${name}`),
    ...strange.map((name) => `${element} with @${name}`),
  ]
}
