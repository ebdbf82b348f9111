import { expect, it } from 'vitest'
import { KeptAnswers } from './kept-answers.ts'

const large = 'x'.repeat(900_000)

it('gives back what was kept under the same key, and nothing under another', () => {
  const kept = new KeptAnswers()
  kept.keep('a', 'one')
  kept.keep('a', 'two')
  expect([kept.get('a'), kept.get('b')]).toEqual(['two', undefined])
})

it('lets go of what has not been asked for longest once it is full', () => {
  const kept = new KeptAnswers()
  kept.keep('first', large)
  kept.keep('second', large)
  for (let at = 0; at < 40; at += 1) {
    kept.keep(`more ${at}`, large)
    kept.get('first')
  }
  const lengths = ['first', 'second', 'more 39'].map((key) => kept.get(key)?.length)
  expect(lengths).toEqual([large.length, undefined, large.length])
})

it('keeps no answer that would push out many others', () => {
  const kept = new KeptAnswers()
  kept.keep('huge', 'x'.repeat(1_000_001))
  expect(kept.get('huge')?.length).toBeUndefined()
})
