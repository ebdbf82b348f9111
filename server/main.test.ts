import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { CannotServe } from './http/cannot-serve.ts'
import { startServer, type ServeOptions } from './main.ts'

/** Leaves a timer behind, as the caches of a drawn page do. */
const drawer = `export const drawer = {
  answerRequestsBy() {},
  readerOf: () => ({ language: 'en', direction: 'ltr', locale: 'en-GB' }),
  async draw() { setInterval(() => {}, 1000); return null },
}`

let folder: string
let options: ServeOptions
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitra17-main-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><div id="root"></div>')
  mkdirSync(join(folder, 'server'))
  writeFileSync(join(folder, 'server/draw-1.js'), drawer)
  options = { port: 0, host: '127.0.0.1', dataDir: join(folder, 'data'), appDir: folder }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Opening the embedded database takes seconds, many on a machine that is busy. */
vi.setConfig({ testTimeout: 120_000 })

const read = async (url: string, path: string) => (await fetch(`${url}/api/v1/${path}`)).json()

describe('the server', () => {
  it('fills an empty database with the example once, says so, and serves app and API', async () => {
    const lines: string[] = []
    const print = (line: string) => lines.push(line)
    const first = await startServer({ ...options, print })
    try {
      expect(lines.join(' ')).toContain('example data')
      const meta = z.parse(endpoints.meta.response, await read(first.url, 'meta'))
      expect(meta).toMatchObject({ example: true, defaultPlace: 'IDN', release: { number: 1 } })
      const overview = z.parse(endpoints.overview.response, await read(first.url, 'overview'))
      expect(overview.goals).toHaveLength(17)
      expect(overview.goals.filter(({ rollup }) => rollup.judged === 0)).toEqual([])
      expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
      const page = await fetch(`${first.url}/goals/6`)
      expect(await page.text()).toContain('<div id="root">')
    } finally {
      await first.close()
    }

    lines.length = 0
    const second = await startServer({ ...options, print })
    try {
      expect(lines).toEqual([])
      expect(await read(second.url, 'meta')).toMatchObject({ release: { number: 1 } })
    } finally {
      await second.close()
    }
  })

  it('leaves the database free when it cannot start', async () => {
    const notBuilt = { ...options, appDir: join(folder, 'nowhere') }
    await expect(startServer(notBuilt)).rejects.toThrow(CannotServe)
    const again = await startServer(options)
    await again.close()
  })

  it('closes while it is warming without a word of what that leaves undone', async () => {
    const complaint = vi.spyOn(console, 'error')
    const server = await startServer(options)
    await server.close()
    expect(complaint).not.toHaveBeenCalled()
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('stops the process in good order, with connections open and pages drawn', async () => {
    const script = `import { serve } from ${JSON.stringify(new URL('main.ts', import.meta.url).href)}
await serve(${JSON.stringify(options)})`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: join(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const url = Promise.withResolvers<string>()
      createInterface(child.stdout).on('line', (line) => {
        const [, address] = /ready at (http\S+)/.exec(line) ?? []
        if (address !== undefined) url.resolve(address)
      })
      // A connection stays open after it: the server must not wait for it.
      expect((await fetch(await url.promise)).status).toBe(200)
      const exited = once(child, 'exit')
      child.kill(signal)
      expect(await exited).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
    }
  })
})
