/** What every page is seen through: a place, and a release when not the newest. */
export type Scope = {
  readonly place?: string | undefined
  readonly asOf?: number | undefined
}

/** Only the two parts that are sent, so that equal scopes make equal query keys and addresses. */
export function toScope(search: Scope): Scope {
  return {
    ...(search.place === undefined ? {} : { place: search.place }),
    ...(search.asOf === undefined ? {} : { asOf: search.asOf }),
  }
}
