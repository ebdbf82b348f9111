import { methodIds, type Judgement, type Method } from '#contract/status.ts'
import { judge } from '#domain/progress/judge.ts'
import { unjudged } from '#domain/progress/rule.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { Store } from '#server/store/store.ts'
import { oneOf, readArguments, UsageError, type Command } from './command.ts'
import {
  faultHelp,
  importFromDisk,
  importOptions,
  printRefusal,
  prepareImport,
} from './import-run.ts'
import { printVerdicts, type Verdict } from './progress/verdict-output.ts'

export const command: Command = {
  help: `Usage: mitra17 progress FILE.csv [options]

Judges the series of a tidy CSV (series,place,period,value…) without a database.
Where a series is split, its headline disaggregation is judged. A series without
settings, in the file or built in, has no direction and is not judged.

Options:
  --settings FILE.csv  series,direction,target,target_year,base_year,limit,kind,…
                       (any of the columns); wins over the built-in settings
  --method NAME        growth, linear, unsd, escap or all; default: growth
  --format NAME        table, json or csv; default: table
${faultHelp}

Exit code: 0 done, 1 faults in the data, 2 it could not start as asked.

Example: mitra17 progress values.csv --settings settings.csv --format json`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      ...importOptions,
      settings: { type: 'string' },
      method: { type: 'string' },
      format: { type: 'string' },
    })
    const method = oneOf('method', values.method, ['growth', 'linear', 'unsd', 'escap', 'all'])
    const format = oneOf('format', values.format, ['table', 'json', 'csv'])
    if (positionals.length !== 1) throw new UsageError('name one file; settings go with --settings')
    const files = values.settings === undefined ? positionals : [...positionals, values.settings]
    const run = await prepareImport(files, values, false)
    const store = createMemoryStore()
    const report = await importFromDisk(store, run)
    if (report.outcome === 'refused') {
      printRefusal(report, run)
      return 1
    }
    const verdicts = await verdictsOf(store, method === 'all' ? methodIds : [method])
    await printVerdicts(verdicts, format)
    return 0
  },
}

/** One verdict a series, place and method, in this order. */
async function verdictsOf(store: Store, methods: readonly Method[]): Promise<Verdict[]> {
  const asOf = (await store.releases())[0]?.number ?? 0
  const settingsOf = new Map((await store.series(asOf)).map(({ id, settings }) => [id, settings]))
  const verdicts: Verdict[] = []
  for (const { code: place, series: count } of await store.places(asOf)) {
    if (count === 0) continue
    for (const { series, headline, points } of await store.judgements({ place, asOf })) {
      const settings = settingsOf.get(series)
      if (settings === undefined) continue
      const judgeBy = (method: Method): Judgement =>
        headline === null
          ? unjudged(method, 'no-headline', { direction: settings.direction })
          : judge(points, settings, method)
      verdicts.push(...methods.map((method) => ({ series, place, judgement: judgeBy(method) })))
    }
  }
  return verdicts.toSorted((a, b) => (a.series === b.series ? 0 : a.series < b.series ? -1 : 1))
}
