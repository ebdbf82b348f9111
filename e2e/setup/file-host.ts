import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Served } from './mitra17.ts'

/** Serves the files of a folder below a path and nothing else, as a plain file host does. */
export async function serveFiles(folder: string, path: string): Promise<Served> {
  const app = new Hono()
  const rewriteRequestPath = (asked: string) => asked.slice(path.length)
  app.use(`${path}/*`, serveStatic({ root: folder, rewriteRequestPath }))
  const server = createServer(getRequestListener(app.fetch))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The host has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
