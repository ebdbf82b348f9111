import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CannotServe } from './cannot-serve.ts'
import { createWebApp } from './web-app.ts'

const script = `export const words = ${JSON.stringify('sustainable development '.repeat(200))}\n`
const page = '<!doctype html><div id="root"></div>'
const answer = JSON.stringify({ words: 'goal '.repeat(1000) })

let folder: string
let directory: string
let web: ReturnType<typeof createWebApp>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitra17-web-'))
  writeFileSync(join(folder, 'secret.txt'), 'hunter2')
  directory = join(folder, 'dist')
  mkdirSync(join(directory, 'assets'), { recursive: true })
  writeFileSync(join(directory, 'index.html'), page)
  writeFileSync(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(directory, 'assets', 'main-abc123.js'), script)
  const api = new Hono()
    .get('/api/v1/goals', (context) =>
      context.body(answer, 200, { 'Content-Type': 'application/json', Vary: 'Accept' }),
    )
    .get('/healthz', (context) => context.text('ok'))
  web = createWebApp(api, directory)
})
afterAll(() => rmSync(folder, { recursive: true }))

const navigation = { Accept: 'text/html,*/*;q=0.8' }
const get = (path: string, headers: Record<string, string> = {}) =>
  web.request(`http://mitra17.test${path}`, { headers })

describe('the page', () => {
  it.each([
    '/',
    '/index.html',
    '/goals/6',
    '/indicators/6.1.1',
    '/indicators/17.17.1.(c)?place=IDN',
  ])('is what a browser gets that goes to %s', async (path) => {
    const response = await get(path, navigation)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(await response.text()).toContain('<div id="root">')
  })

  it('is that of the newest build, though the server started before it', async () => {
    writeFileSync(join(directory, 'index.html'), page.replace('root', 'newer'))
    expect(await (await get('/', navigation)).text()).toContain('<div id="newer">')
    writeFileSync(join(directory, 'index.html'), page)
  })

  it('allows nothing inline and nothing from elsewhere', async () => {
    const { headers } = await get('/', navigation)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    for (const directive of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive)
    }
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  })

  it('stands for no missing file', async () => {
    const missing = ['/assets/gone-000000.js', '/gone.js', '/favicon.ico', '/api/v1/nothing']
    for (const path of missing) {
      expect((await get(path)).status).toBe(404)
      expect((await get(path, navigation)).status).toBe(404)
    }
  })

  it('is missed at the start, with what to do, when the app has not been built', () => {
    expect(() => createWebApp(new Hono(), join(directory, 'assets'))).toThrow(CannotServe)
    expect(() => createWebApp(new Hono(), join(directory, 'assets'))).toThrow(/npm run build/)
  })
})

describe('files', () => {
  it('with a hash in their name are kept for ever, others for an hour', async () => {
    const hashed = await get('/assets/main-abc123.js')
    expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers.get('Content-Type')).toMatch(/javascript/)
    expect(await hashed.text()).toBe(script)
    const icon = await get('/icon.svg')
    expect(icon.headers.get('Cache-Control')).toBe('public, max-age=3600')
    expect(icon.headers.get('Content-Type')).toMatch(/^image\/svg\+xml/)
    expect(icon.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '//secret.txt',
    '/assets/%00',
    '/assets',
    '/assets/',
  ])('outside the built app are not reached by %s', async (path) => {
    const response = await get(path)
    expect(await response.text()).not.toContain('hunter2')
    expect(response.status).not.toBe(500)
  })
})

describe('compression', () => {
  it.each(['/assets/main-abc123.js', '/api/v1/goals'])(
    'prefers Brotli, then gzip, and leaves %s alone for who takes neither',
    async (path) => {
      const plain = await get(path)
      const text = await plain.text()
      expect(plain.headers.get('Content-Encoding')).toBeNull()
      expect(plain.headers.get('Vary')).toContain('Accept-Encoding')

      const taken = [
        ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
        ['br;q=0, gzip', 'gzip', gunzipSync],
        ['gzip', 'gzip', gunzipSync],
        ['*', 'br', brotliDecompressSync],
      ] as const
      for (const [accepted, encoding, unpack] of taken) {
        const response = await get(path, { 'Accept-Encoding': accepted })
        const body = Buffer.from(await response.arrayBuffer())
        expect(response.headers.get('Content-Encoding')).toBe(encoding)
        expect(response.headers.get('Content-Length')).toBe(String(body.byteLength))
        expect(body.byteLength).toBeLessThan(text.length / 5)
        expect(unpack(body).toString()).toBe(text)
      }
    },
  )

  it('gives the kept form of a file the second time, and it is the same', async () => {
    const asked = { 'Accept-Encoding': 'br' }
    const first = await get('/assets/main-abc123.js', asked)
    const second = await get('/assets/main-abc123.js', asked)
    expect(await second.arrayBuffer()).toEqual(await first.arrayBuffer())
    expect(second.headers.get('Content-Length')).toBe(first.headers.get('Content-Length'))
  })

  it('leaves what is small as it is', async () => {
    const response = await get('/healthz', { 'Accept-Encoding': 'br' })
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(await response.text()).toBe('ok')
  })
})

describe('requests that are no reading', () => {
  it('are not allowed anywhere', async () => {
    for (const path of ['/', '/assets/main-abc123.js', '/goals/6']) {
      const response = await web.request(`http://mitra17.test${path}`, { method: 'POST' })
      expect(response.status).toBe(405)
      expect(response.headers.get('Allow')).toBe('GET, HEAD')
    }
  })

  it('are refused unread when they are large', async () => {
    const response = await web.request('http://mitra17.test/api/v1/goals', {
      method: 'POST',
      body: 'x'.repeat(20_000),
    })
    expect(response.status).toBe(413)
  })
})
