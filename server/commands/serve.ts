import { readArguments, UsageError, wholeNumber, type Command } from './command.ts'
import { dataHelp, dataOption, whereIs } from './database.ts'

export const command: Command = {
  help: `Usage: mitra17 serve [options]

Serves the dashboard and its API until it is stopped (Ctrl C). An empty database
is filled with example data, which is labelled so.

Options:
  --port NUMBER       default: 4317, or the next that is free
  --host ADDRESS      interface to listen on; default: what the environment variable
                      HOST says, else 127.0.0.1, this machine only
${dataHelp}`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      ...dataOption,
      port: { type: 'string' },
      host: { type: 'string' },
    })
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" means nothing here`)
    const port = wholeNumber('port', values.port, 0, 65_535)
    const { serve } = await import('../main.ts')
    return serve({ port, host: values.host, dataDir: 'data', ...whereIs(values.data) })
  },
}
