import type { Store } from '#server/store/store.ts'
import { openLanding } from './landing.ts'
import { createReads } from './reads.ts'
import { createTables, undo } from './tables.ts'

/** A store that lives as long as its process: for mocks in the browser and fast tests. */
export function createMemoryStore(): Store {
  const tables = createTables()
  const landed = () => tables.releases.at(-1)?.number ?? 0
  let lastLanding: Promise<unknown> = Promise.resolve()

  const land: Store['land'] = async (draft, work) => {
    const number = landed() + 1
    try {
      const { files, tally, skipped, changed } = await work(openLanding(tables, number))
      if (!changed) {
        undo(tables, number)
        return null
      }
      checkDescribed()
      const release = { number, date: new Date().toISOString(), ...draft, files, tally }
      tables.skipped.set(number, [...skipped])
      tables.releases.push(release)
      return release
    } catch (error) {
      undo(tables, number)
      throw error
    }
  }

  /** Values of a series or place without a record could never be shown. */
  function checkDescribed(): void {
    for (const [series, byPlace] of tables.observations) {
      const missing = [series].filter((id) => tables.series.current(id) === undefined)
      for (const code of byPlace.keys()) {
        if (tables.places.current(code) === undefined) missing.push(code)
      }
      if (missing.length > 0) throw new Error(`${missing[0]} has values but no record`)
    }
  }

  return {
    kind: 'memory',
    ready: async () => true,
    close: async () => {},
    land(draft, work) {
      // One release at a time: the next one waits until this one has ended, well or not.
      const landing = lastLanding.then(() => land(draft, work))
      lastLanding = landing.catch(() => {})
      return landing
    },
    ...createReads(tables, landed),
  }
}
