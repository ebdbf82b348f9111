import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createWebApp } from './web-app.ts'

const built = `<!doctype html>
<html lang="en">
  <head>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/libraries-1.js">
    <link rel="stylesheet" crossorigin href="/assets/index-1.css">
  </head>
  <body><div id="root"></div></body>
</html>`

/** Says what it was asked for, and draws what the API answers. */
const drawing = `let answer
let drawings = 0
export const drawer = {
  answerRequestsBy(given) { answer = given },
  readerOf: (address, tags) => ({
    language: tags[0]?.slice(0, 2) ?? 'en', direction: 'ltr', locale: tags[0] ?? 'en-GB',
  }),
  async draw(address, { language }) {
    drawings += 1
    if (address === '/fails') throw new Error('cannot be drawn')
    if (address === '/alone') return null
    if (address === '/slow') await new Promise(() => {})
    const said = await (await answer('/api/v1/meta', {})).text()
    return {
      html: \`<h1>\${language} \${address} \${said} \${drawings}</h1>\`,
      seed: JSON.stringify({ text: '</script>' }),
      sources: ['src/goal.tsx'],
      later: ['src/texts.json'],
    }
  },
}`
const manifest = {
  'src/goal.tsx': { file: 'assets/goal-1.js', css: ['assets/goal-1.css'], imports: ['_part.js'] },
  'src/texts.json': {
    file: 'assets/texts-1.js',
    css: ['assets/texts-1.css'],
    imports: ['_part.js'],
  },
  '_part.js': { file: 'assets/part-1.js' },
}

const folder = mkdtempSync(join(tmpdir(), 'mitra17-drawn-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A build of its own for each test, as Node keeps what it has imported. */
let directory: string
beforeEach(() => {
  directory = join(folder, String(readdirSync(folder).length))
  mkdirSync(join(directory, 'server'), { recursive: true })
  mkdirSync(join(directory, '.vite'))
  writeFileSync(join(directory, 'index.html'), built)
  writeFileSync(join(directory, 'server/draw-1.js'), drawing)
  writeFileSync(join(directory, '.vite/manifest.json'), JSON.stringify(manifest))
})

function serve(release = { tag: '"1"', says: 'one' }) {
  const faults: unknown[] = []
  const api = new Hono().get('/api/v1/meta', (context) =>
    context.text(release.says, 200, { ETag: release.tag }),
  )
  const web = createWebApp(api, directory, (fault) => void faults.push(fault))
  const get = async (path: string, languages = 'en-GB') => {
    const response = await web.request(path, { headers: { 'Accept-Language': languages } })
    return response.text()
  }
  return { web, get, faults }
}

describe('a page the server draws', () => {
  it('comes with its content, in the language the browser likes best', async () => {
    const page = await serve().get('/goals/6?place=IDN', 'en;q=0.4, id-ID')
    expect(page).toContain('<html lang="id" dir="ltr">')
    expect(page).toContain('<div id="root"><h1>id /goals/6?place=IDN one 1</h1></div>')
  })

  it('holds what it was drawn from as data that cannot end its element', async () => {
    const page = await serve().get('/')
    const json = /<script type="application\/json" id="seed">([^<]*)<\/script>/.exec(page)?.[1]
    expect(JSON.parse(json ?? 'null')).toEqual({ text: '</script>' })
  })

  it('lets its scripts wait for its paint, each after those it needs', async () => {
    const page = await serve().get('/')
    expect(page).not.toContain('<script type="module"')
    const waiting = [...page.matchAll(/href="([^"]+)" data-rel="modulepreload" data-start>/g)].map(
      ([, address]) => address,
    )
    expect(waiting).toEqual(['/assets/libraries-1.js', '/assets/index-1.js'])
    expect(page).not.toContain('<link rel="modulepreload"')
  })

  it('names the files of its own part, styles before it is painted', async () => {
    const page = await serve().get('/')
    const styles = [...page.matchAll(/<link rel="stylesheet" crossorigin href="([^"]+)">/g)]
    expect(styles.map(([, address]) => address)).toEqual([
      '/assets/index-1.css',
      '/assets/goal-1.css',
    ])
    const later = [...page.matchAll(/<link crossorigin href="([^"]+)" data-rel="(\w+)">/g)]
    expect(later.map(([, address, rel]) => [address, rel])).toEqual([
      ['/assets/texts-1.css', 'stylesheet'],
      ['/assets/goal-1.js', 'modulepreload'],
      ['/assets/part-1.js', 'modulepreload'],
      ['/assets/texts-1.js', 'modulepreload'],
    ])
  })

  it('is drawn once for an address, a language and a release', async () => {
    const release = { tag: '"1"', says: 'one' }
    const { get } = serve(release)
    const first = await get('/')
    expect(await get('/')).toBe(first)
    expect(await get('/', 'id-ID')).toContain('id / one 2')
    release.tag = '"2"'
    release.says = 'two'
    expect(await get('/')).toContain('en / two 3')
  })

  it('shows the answers of its own API where two are served', async () => {
    const one = serve()
    const other = serve({ tag: '"9"', says: 'nine' })
    expect(await one.get('/')).toContain('one')
    expect(await other.get('/')).toContain('nine')
    expect(await one.get('/again')).toContain('one')
  })
})

describe('a page the server cannot draw', () => {
  it.each(['/alone', '/fails', '/slow'])('is sent as it was built: %s', async (path) => {
    const { get, faults } = serve()
    expect(await get(path)).toBe(built)
    expect(faults).toHaveLength(path === '/fails' ? 1 : 0)
  })

  it('is every page of a build without a drawer, and of an API that fails', async () => {
    rmSync(join(directory, 'server'), { recursive: true })
    expect(await serve().get('/')).toBe(built)
    const failing = createWebApp(new Hono(), directory)
    expect(await (await failing.request('/')).text()).toBe(built)
  })
})

it('keeps to itself what is built for the server', async () => {
  expect((await serve().web.request('/server/draw-1.js')).status).toBe(404)
})
