import type { TrendPointer } from './trend-pointer.tsx'

export type TrendPointerPart = typeof TrendPointer

let coming: Promise<TrendPointerPart> | null = null

/** The library of charts is large and comes in a file of its own. A failure is not kept. */
export function loadTrendPointer(): Promise<TrendPointerPart> {
  coming ??= fetchPart()
  return coming
}

async function fetchPart(): Promise<TrendPointerPart> {
  try {
    return (await import('./trend-pointer.tsx')).TrendPointer
  } catch (failure) {
    coming = null
    throw failure
  }
}
