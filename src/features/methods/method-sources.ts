/** Where each rule is published. */
export const methodSources = [
  {
    id: 'open-sdg',
    address: 'https://github.com/open-sdg/open-sdg/blob/HEAD/docs/progress-methodology.md',
  },
  {
    id: 'open-sdg-settings',
    address: 'https://github.com/open-sdg/open-sdg/blob/HEAD/docs/indicator-configuration.md',
  },
  {
    id: 'sdg-build',
    address: 'https://github.com/open-sdg/sdg-build/blob/HEAD/sdg/ProgressMeasure.py',
  },
  { id: 'sdr', address: 'https://dashboards.sdgindex.org/' },
  { id: 'eustat', address: 'https://eustat-des.github.io/site/en/metodologia' },
  {
    id: 'escap',
    address: 'https://data.unescap.org/resource-guides/progress-assessment-methodology',
  },
] as const
export type MethodSource = (typeof methodSources)[number]['id']
