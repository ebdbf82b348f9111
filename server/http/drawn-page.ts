import { AsyncLocalStorage } from 'node:async_hooks'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Hono } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import * as z from 'zod/mini'
import type { DrawnPage, PageDrawer, PageReader } from '#contract/drawn-page.ts'
import { endpoints } from '#contract/endpoints.ts'
import { KeptAnswers } from '#server/api/kept-answers.ts'
import { type BuiltFiles, filesOf } from './built-files.ts'

type Api = Pick<Hono, 'fetch'>

/** Milliseconds. A page that takes longer is sent empty, and the browser draws it. */
const patience = 1000

/** Requests that a page under way makes go to the API that it is drawn for. */
const apiOfPage = new AsyncLocalStorage<Api>()
async function answer(address: string, init: RequestInit): Promise<Response> {
  const api = apiOfPage.getStore()
  if (api === undefined) throw new Error('A page is drawn for no API.')
  return api.fetch(new Request(new URL(address, 'http://localhost'), init))
}

const builtSchema = z.object({ drawer: z.custom<PageDrawer>((value) => typeof value === 'object') })

/** The drawer of the newest build and the name of its file; null when it was built without one. */
async function openDrawer(directory: string): Promise<{ name: string; drawer: PageDrawer } | null> {
  const folder = join(directory, 'server')
  const names = await readdir(folder).catch(() => [])
  const name = names.find((one) => /^draw-.*\.js$/.test(one))
  if (name === undefined) return null
  const { drawer } = z.parse(builtSchema, await import(pathToFileURL(join(folder, name)).href))
  drawer.answerRequestsBy(answer)
  return { name, drawer }
}

/**
 * Makes the page a browser gets: where the build allows it, drawn with its figures, so that it is
 * seen before a script has run; otherwise as it was built.
 *
 * @param api whose answers are shown
 * @param index path of the built app's page
 * @param report told why a page could not be drawn; the page is sent all the same
 */
export function createPages(
  api: Api,
  index: string,
  report: (error: unknown) => void,
): (request: Request) => Promise<string> {
  const directory = dirname(index)
  const kept = new KeptAnswers()

  async function drawn(address: string, request: Request, built: string): Promise<string | null> {
    const opened = await openDrawer(directory)
    if (opened === null) return null
    const { name, drawer } = opened
    const reader = drawer.readerOf(address, languagesOf(request))
    const release = await api.fetch(new Request(new URL(endpoints.meta.path, request.url)))
    const tag = release.headers.get('ETag')
    if (!release.ok || tag === null) return null
    const key = [name, tag, reader.language, reader.locale, address].join(' ')
    const known = kept.get(key)
    if (known !== undefined) return known
    const page = await apiOfPage.run(api, () => drawer.draw(address, reader))
    if (page === null) return null
    const files = {
      own: await filesOf(directory, page.sources),
      later: await filesOf(directory, page.later),
    }
    const whole = putTogether(built, reader, page, files)
    kept.keep(key, whole)
    return whole
  }

  return async (request) => {
    const { pathname, search } = new URL(request.url)
    // Read each time: it names the files of its own build, which may be newer than this process.
    const built = await readFile(index, 'utf8')
    const drawing = drawn(`${pathname}${search}`, request, built).catch((error: unknown) => {
      report(error)
      return null
    })
    return (await Promise.race([drawing, noneAfter(patience)])) ?? built
  }
}

/** The languages of a request, best first, as `navigator.languages` names them in the browser. */
function languagesOf(request: Request): string[] {
  return parseAccept(request.headers.get('Accept-Language') ?? '')
    .toSorted((one, other) => other.q - one.q)
    .map(({ type }) => type)
}

/** The scripts of the built page, in the order in which they need each other: Vite lists them so. */
const scriptTags =
  /<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?\s*/g

function putTogether(
  built: string,
  { language, direction }: PageReader,
  { html, seed }: DrawnPage,
  { own, later }: { own: BuiltFiles; later: BuiltFiles },
): string {
  const starting = [...built.matchAll(scriptTags)].map(([, address]) => address)
  // What others need comes first: the script itself is the last to be evaluated.
  const inOrder = [...starting.slice(1), ...starting.slice(0, 1)]
  // A style sheet named twice makes the browser lay the whole page out anew at the first change.
  const isNew = (file: string) => !built.includes(`"/${file}"`)
  const only = (files: readonly string[], others: readonly string[]) =>
    files.filter((file) => isNew(file) && !others.includes(file))
  const links = [
    // One paint of the whole page instead of several that shift.
    '<link rel="expect" href="#seed" blocking="render">',
    ...own.styles
      .filter(isNew)
      .map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    // Fetched and started by `first-paint.js` once the page has been painted: to ask for each takes
    // a slow phone as long as to paint a paragraph.
    ...inOrder.map(
      (address) => `<link crossorigin href="${address}" data-rel="modulepreload" data-start>`,
    ),
    ...only(later.styles, own.styles).map(
      (file) => `<link crossorigin href="/${file}" data-rel="stylesheet">`,
    ),
    ...[...own.scripts.filter(isNew), ...only(later.scripts, own.scripts)].map(
      (file) => `<link crossorigin href="/${file}" data-rel="modulepreload">`,
    ),
  ]
  // Only JSON, but `</script>` in a text would end it all the same.
  const json = seed.replaceAll('<', String.raw`\u003c`)
  return built
    .replaceAll(scriptTags, '')
    .replace('<html lang="en">', `<html lang="${language}" dir="${direction}">`)
    .replace('</head>', () => `${links.join('')}</head>`)
    .replace('<div id="root">', () => `<div id="root">${html}`)
    .replace('</body>', () => `<script type="application/json" id="seed">${json}</script></body>`)
}

function noneAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref()
  })
}
