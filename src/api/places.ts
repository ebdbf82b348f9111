import type { Meta } from '#contract/meta.ts'
import type { Place } from '#contract/place.ts'

/** The place a page is about: the one in the address, else the server's default. */
export function currentPlace(meta: Meta | undefined, code: string | undefined): Place | null {
  const wanted = code ?? meta?.defaultPlace
  return meta?.places.find((place) => place.code === wanted) ?? null
}
