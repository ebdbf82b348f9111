import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono, Env } from 'hono'
import { CannotServe } from './cannot-serve.ts'

/** Port when none is asked for, and how many above it are tried when it is taken. */
const usualPort = 4317
const portsTried = 20

/** Milliseconds. A caller that sends slowly must not hold a connection. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 }
/** Milliseconds that requests under way have to finish when the server stops. */
const graceToFinish = 4_000

export type Listening = {
  url: string
  /** Takes no more requests, lets those under way finish, then cuts what is left. */
  close(): Promise<void>
}

/**
 * Serves an application over HTTP.
 *
 * @param host interface to listen on
 * @param port undefined: the usual one or the next that is free; 0: any free one
 * @throws CannotServe when the port or host cannot be had
 */
export async function listen<E extends Env>(
  app: Hono<E>,
  host: string,
  port: number | undefined,
): Promise<Listening> {
  const server = createServer(patience, getRequestListener(app.fetch))
  const underWay = new Set<ServerResponse>()
  server.on('request', (_request, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  const last = port ?? usualPort + portsTried
  for (let candidate = port ?? usualPort; ; candidate += 1) {
    try {
      await bind(server, host, candidate)
      break
    } catch (error) {
      if (candidate < last && codeOf(error) === 'EADDRINUSE') continue
      throw new CannotServe(bindingMessage(codeOf(error), host, candidate), { cause: error })
    }
  }
  return { url: addressOf(server, host), close: () => close(server, underWay) }
}

async function bind(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function bindingMessage(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another port with --port.`
    case 'EACCES':
      return `Port ${port} is not allowed for this user. Choose one above 1023 with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}". Choose one it has with --host, such as 127.0.0.1 or 0.0.0.0.`
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`
  }
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${everywhere ? 'localhost' : name}:${port}`
}

async function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // Browsers keep connections open and open some ahead of need; those ask for nothing.
  const idle = setInterval(() => {
    if (underWay.size === 0) server.closeAllConnections()
  }, 20)
  const cut = setTimeout(() => server.closeAllConnections(), graceToFinish)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}
