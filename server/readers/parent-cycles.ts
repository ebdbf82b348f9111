import { owned } from './cells.ts'
import type { ReadContext } from './reader.ts'

/**
 * Adds the parents of stored partnerships that a file's own lead up to, so that a circle which is
 * closed by what is stored is found too.
 *
 * @param parents by child, of all partnerships of the file that have any
 * @param isInFile whether the file has a partnership itself: then its stored parents count no more
 */
export async function addStoredParents(
  parents: Map<string, readonly string[]>,
  isInFile: (partnership: string) => boolean,
  { storedRecords }: Pick<ReadContext, 'storedRecords'>,
): Promise<void> {
  const asked = new Set<string>()
  let ahead = [...parents.values()].flat()
  for (;;) {
    const next = [...new Set(ahead)].filter((id) => !isInFile(id) && !asked.has(id))
    if (next.length === 0 || storedRecords === undefined) return
    ahead = []
    for (const id of next) asked.add(id)
    for (const stored of await storedRecords('partnership', next)) {
      if (stored.kind !== 'partnership' || stored.record.parents.length === 0) continue
      parents.set(owned(stored.record.id), stored.record.parents)
      ahead.push(...stored.record.parents)
    }
  }
}

/**
 * Finds circles among parents. Once its members are taken out, none is left.
 *
 * @param parents by child
 * @returns by the id of each member of a circle found, the circle in words: `A → B → A`
 */
export function parentCycles(parents: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const circles = new Map<string, string>()
  const done = new Set<string>()
  for (const start of parents.keys()) {
    if (done.has(start)) continue
    // The way from the start, and what is still to be looked at from each of its members.
    const way: string[] = [start]
    const ahead: string[][] = [[...(parents.get(start) ?? [])]]
    const onWay = new Set(way)
    while (way.length > 0) {
      const next = ahead.at(-1)?.pop()
      if (next === undefined) {
        const left = way.pop()
        ahead.pop()
        if (left === undefined) break
        onWay.delete(left)
        done.add(left)
      } else if (onWay.has(next)) {
        const circle = way.slice(way.indexOf(next))
        const words = inWords([...circle, next])
        for (const member of circle) circles.set(member, words)
      } else if (!done.has(next) && parents.has(next)) {
        way.push(next)
        onWay.add(next)
        ahead.push([...(parents.get(next) ?? [])])
      }
    }
  }
  return circles
}

const inWords = (circle: readonly string[]): string =>
  circle.length <= 12
    ? circle.join(' → ')
    : `${circle.slice(0, 10).join(' → ')} → … (${circle.length - 1} in all)`
