import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const probe = (layer: string) => resolve(root, layer, 'layer-probe.ts')
let written: string | null = null

function lint(layer: string, code: string): { status: number | null; output: string } {
  written = probe(layer)
  mkdirSync(dirname(written), { recursive: true })
  writeFileSync(written, code)
  const { status, stdout } = spawnSync('node_modules/.bin/oxlint', [written], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, output: stdout }
}

afterEach(() => {
  if (written !== null) rmSync(written, { force: true })
})

describe('the linter holds the one-way imports', () => {
  it.each([
    ['src/contract', '#domain/framework/codes.ts'],
    ['src/domain/progress', '#charts/sparkline.tsx'],
    ['src/domain/progress', '../../api/http.ts'],
    ['src/api', '#features/goals/goal-page.tsx'],
    ['src/charts', '#features/goals/goal-page.tsx'],
    ['src/features/goals', '#app/router.tsx'],
    ['src/features/goals', '#features/overview/overview-page.tsx'],
    ['src/features/goals', '../overview/overview-page.tsx'],
    ['src/features/goals', 'recharts'],
    ['server/api', '#api/http.ts'],
    ['server/api', 'node:fs'],
    ['server/store/memory', 'node:fs'],
    ['mocks', '#server/store/postgres/store.ts'],
    ['mocks', '#features/goals/goal-page.tsx'],
  ])('a file in %s may not import %s', (layer, target) => {
    const { status, output } = lint(layer, `import '${target}'\n`)
    expect(output).toMatch(/no-restricted-imports|no-nodejs-modules/)
    expect(status).not.toBe(0)
  })

  it.each([
    ['src/domain/progress', '#contract/status.ts'],
    ['src/features/goals', '#charts/sparkline.tsx'],
    ['mocks', '#server/store/memory/store.ts'],
    ['server/api', '#domain/framework/codes.ts'],
  ])('a file in %s may import %s', (layer, target) => {
    const { output } = lint(layer, `import '${target}'\n`)
    expect(output).not.toMatch(/no-restricted-imports|no-nodejs-modules/)
  })
})
