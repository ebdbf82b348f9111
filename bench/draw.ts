/** Draws that look random and are the same each run. */
export type Draw = {
  /** 0 up to 1. */
  share: () => number
  /** A whole number from 0 up to the limit. */
  below: (limit: number) => number
  chance: (share: number) => boolean
  one: <T>(of: readonly T[]) => T
  /** So many, or one fewer for each that was drawn twice. */
  some: <T>(of: readonly T[], count: number) => T[]
}

/** Mulberry32, a small generator whose 32 bits are good enough to spread made-up records. */
export function drawer(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1)
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(share() * limit)
  const one = <T>(of: readonly T[]): T => {
    const drawn = of[below(of.length)]
    if (drawn === undefined) throw new RangeError('There is nothing to draw from.')
    return drawn
  }
  return {
    share,
    below,
    chance: (limit) => share() < limit,
    one,
    some: (of, count) => [...new Set(Array.from({ length: count }, () => one(of)))],
  }
}

const dayLength = 24 * 60 * 60 * 1_000

/** @returns ISO date so many days after another */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10)
