import * as z from 'zod/mini'

/** Average rate of a year: units of `currency` (ISO 4217) for one US dollar. */
export const exchangeRateSchema = z.object({
  currency: z.string(),
  year: z.int(),
  perUsd: z.number().check(z.positive()),
})
export type ExchangeRate = z.infer<typeof exchangeRateSchema>
