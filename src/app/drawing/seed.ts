import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { allPages } from '#i18n/i18n.ts'
import { languages } from '#i18n/languages.ts'

/**
 * What a page was drawn from on the server. A browser that starts from the same draws the same, and
 * React takes the page over as it stands.
 */
const seedSchema = z.object({
  language: z.enum(languages),
  /** How numbers and dates are written. */
  locale: z.string(),
  /** The pages whose own texts are shown. */
  texts: z.array(z.enum(allPages)),
  /** Key and parsed answer of each query. */
  answers: z.array(z.tuple([z.array(z.unknown()), z.unknown()])),
})
export type Seed = z.output<typeof seedSchema>

/** Where the seed lies in the page; the server writes it there. */
const seedId = 'seed'

/** The seed of this page; null when the server did not draw it. */
export function readSeed(): Seed | null {
  const text = document.getElementById(seedId)?.textContent
  return text === undefined ? null : z.parse(seedSchema, JSON.parse(text))
}

/** What has been planted need not lie in the page any longer. */
export function removeSeed(): void {
  document.getElementById(seedId)?.remove()
}

/** Answers that came with the page are as new as the page. */
export function plantAnswers(client: QueryClient, seed: Seed): void {
  for (const [key, answer] of seed.answers) client.setQueryData(key, answer)
}

/** The answers a client holds, to be sent along. Drawing a page makes entries without one, too. */
export const answersOf = (client: QueryClient): Seed['answers'] =>
  client
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === 'success')
    .map(({ queryKey, state }) => [[...queryKey], state.data])
