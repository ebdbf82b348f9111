import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { CannotServe } from './cannot-serve.ts'
import { listen, type Listening } from './listen.ts'

const host = '127.0.0.1'
const open: (Listening | { close(): Promise<void> })[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function start(app: Hono, port: number | undefined): Promise<Listening> {
  const listening = await listen(app, host, port)
  open.push(listening)
  return listening
}

/** Takes a port that nobody else has. */
async function occupy(): Promise<number> {
  const server: Server = createServer()
  server.listen(0, host)
  await once(server, 'listening')
  open.push({
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

const greeting = new Hono().get('/', (context) => context.text('hello'))

describe('listening', () => {
  it('answers at the address it says', async () => {
    const { url } = await start(greeting, 0)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(url)).text()).toBe('hello')
  })

  it('on a port that is taken fails with what to do', async () => {
    const port = await occupy()
    const attempt = listen(greeting, host, port)
    await expect(attempt).rejects.toThrow(CannotServe)
    await expect(attempt).rejects.toThrow(`Port ${port} is taken`)
    await expect(attempt).rejects.toThrow('--port')
  })

  it('without a port takes another when the usual one is taken', async () => {
    const first = await start(greeting, undefined)
    const second = await start(greeting, undefined)
    expect(second.url).not.toBe(first.url)
    expect(await (await fetch(second.url)).text()).toBe('hello')
  })

  it('on an address this machine does not have says how to choose another', async () => {
    await expect(listen(greeting, '203.0.113.7', 0)).rejects.toThrow('--host')
  })
})

describe('closing', () => {
  it('lets a request finish, takes no new one, and does not wait for idle connections', async () => {
    const reached = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    const slow = new Hono()
      .get('/', (context) => context.text('hello'))
      .get('/slow', async (context) => {
        reached.resolve()
        await finish.promise
        return context.text('done')
      })
    const listening = await listen(slow, host, 0)
    const idle = connect(Number(new URL(listening.url).port), host)
    await once(idle, 'connect')
    const answer = fetch(`${listening.url}/slow`)
    await reached.promise
    const closed = listening.close()
    await expect(fetch(listening.url)).rejects.toThrow('fetch failed')
    finish.resolve()
    expect(await (await answer).text()).toBe('done')
    await closed
    idle.destroy()
  })
})
