import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `npm run bench` measures everything; `npm run bench -- import` one part. */
const parts = ['import', 'pages']
const asked = process.argv.slice(2)
const unknown = asked.find((part) => !parts.includes(part))
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". Parts: ${parts.join(', ')}.`)
  process.exit(2)
}
// Each part is a process of its own, so that none is slowed by what another left in memory.
for (const part of asked.length === 0 ? parts : asked) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
