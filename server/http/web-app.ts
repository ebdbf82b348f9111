import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problemTypes } from '#contract/problem.ts'
import { notFound, problemResponse } from '#server/api/problem.ts'
import { pageSecurityHeaders } from '#server/api/security-headers.ts'
import { CannotServe } from './cannot-serve.ts'
import { compression } from './compression.ts'
import { createPages } from './drawn-page.ts'

/** Bytes. Nothing is sent to a read-only server, so nothing large need be taken in. */
const largestBody = 16 * 1024
/** Where the build puts files with a hash of their content in their name. */
const hashedFiles = '/assets/'

/** What the build makes for the server itself. */
const serverFiles = '/server/*'

const isHashed = (path: string) => path.startsWith(hashedFiles)

/**
 * The built app and the API on one address.
 *
 * @param api from `createApi`
 * @param directory of the built app
 * @param report told of faults that the reader of a page does not notice
 * @throws CannotServe when the app has not been built
 */
export function createWebApp(
  api: Pick<Hono, 'fetch'>,
  directory: string,
  report: (error: unknown) => void = () => {},
): Hono {
  const index = indexOf(directory)
  const pages = createPages(api, index, report)
  const send = (context: Context, html: string) =>
    context.html(html, 200, {
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language, Accept-Encoding',
    })
  const page = async (context: Context) => send(context, await pages(context.req.raw))
  const app = new Hono()
  app.use(compression(isHashed))
  app.use(pageSecurityHeaders())
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () =>
        problemResponse({
          type: problemTypes.tooLarge,
          title: 'The request is too large',
          status: 413,
        }),
    }),
  )
  for (const path of ['/api/*', '/healthz', '/readyz']) {
    app.all(path, (context) => api.fetch(context.req.raw))
  }
  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'], '*', () =>
    problemResponse(
      { type: problemTypes.methodNotAllowed, title: 'Method not allowed', status: 405 },
      { Allow: 'GET, HEAD' },
    ),
  )
  app.get('/', page)
  // The page as it was built, before anything is drawn into it.
  app.get('/index.html', async (context) => send(context, await readFile(index, 'utf8')))
  app.all(serverFiles, (context) => context.notFound())
  app.get('*', keepFiles, serveStatic({ root: directory }))
  app.get('*', (context, next) => (isPage(context.req.path) ? page(context) : next()))
  app.notFound(() => problemResponse(notFound('No such file.').problem))
  return app
}

/** Set afterwards: what `serveStatic` is told to set once a file is found comes too late for it. */
const keepFiles: MiddlewareHandler = async (context, next) => {
  await next()
  if (context.res.status !== 200 || context.res.headers.has('Cache-Control')) return
  context.header(
    'Cache-Control',
    isHashed(context.req.path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  )
}

function indexOf(directory: string): string {
  const path = join(directory, 'index.html')
  if (!existsSync(path)) {
    throw new CannotServe(
      'The app has not been built: index.html is missing. Run "npm run build" first; "npm start" does both.',
    )
  }
  return path
}

/** Pages have addresses with dots too: `/indicators/6.1.1`, `/indicators/17.17.1.(c)`. */
function isPage(path: string): boolean {
  return !isHashed(path) && !/\.[a-z][a-z0-9]+$/i.test(path)
}
