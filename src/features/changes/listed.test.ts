import { expect, test } from 'vitest'
import { turnOf } from './listed.ts'

test('a change of status is better or worse, and neither where nothing was judged', () => {
  expect(turnOf('limited', 'on-track')).toBe('better')
  expect(turnOf('achieved', 'regressing')).toBe('worse')
  expect(turnOf('no-data', 'limited')).toBe('judged')
  expect(turnOf('limited', 'no-data')).toBe('unjudged')
})
