/** Parts of the page in their order; other pages link to them by these names. */
export const sectionIds = [
  'statuses',
  'try',
  'values',
  'growth',
  'aggregate',
  'linear',
  'unsd',
  'escap',
  'projection',
  'edges',
  'duplicates',
  'reasons',
  'sources',
] as const
export type SectionId = (typeof sectionIds)[number]
