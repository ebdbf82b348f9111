import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm run bench` measures everything; `npm run bench -- import` one part;
 * `npm run bench -- api 1000 100000` the API with so many partnerships.
 */
const parts = ['import', 'api', 'pages']
const given = process.argv.slice(2)
const sizes = given.filter((word) => /^\d+$/.test(word))
const asked = given.filter((word) => !sizes.includes(word))
const unknown = asked.find((part) => !parts.includes(part))
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". Parts: ${parts.join(', ')}.`)
  process.exit(2)
}
// Each part is a process of its own, so that none is slowed by what another left in memory.
for (const part of asked.length === 0 ? parts : asked) {
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${part}.ts`), ...sizes],
    {
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}
