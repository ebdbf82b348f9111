import type { endpoints } from '#contract/endpoints.ts'

/** Requests that `smallApi` answers, by endpoint. */
export const requests = {
  meta: ['/api/v1/meta'],
  overview: ['/api/v1/overview', '/api/v1/overview?asOf=1', '/api/v1/overview?place=MYS'],
  goals: ['/api/v1/goals', '/api/v1/goals?place=MYS&asOf=1'],
  goal: Array.from({ length: 17 }, (_, index) => `/api/v1/goals/${index + 1}`),
  target: ['/api/v1/targets/6.1', '/api/v1/targets/1.a', '/api/v1/targets/17-17?place=MYS'],
  indicators: ['/api/v1/indicators', '/api/v1/indicators?goal=6&status=on-track,accelerate'],
  indicator: [
    '/api/v1/indicators/6.1.1',
    '/api/v1/indicators/6-1-1?compare=MYS&disaggregation=sex%3DF',
    '/api/v1/indicators/17.17.1.(c)',
    '/api/v1/indicators/17.17.1.%28c%29?asOf=1',
    '/api/v1/indicators/1.5.1',
    '/api/v1/indicators/16.1.1',
    '/api/v1/indicators/1.1.1',
  ],
  releases: ['/api/v1/releases'],
  release: ['/api/v1/releases/1', '/api/v1/releases/2'],
  search: ['/api/v1/search?q=air', '/api/v1/search?q=6.1.1&limit=1'],
} satisfies Record<keyof typeof endpoints, string[]>
