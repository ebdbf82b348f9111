import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { keepWarm } from './keep-warm.ts'

/** An app at a release, which notes what it is asked for and ends the warming after some looks. */
function watchedApp(tags: readonly string[], answer: (path: string) => Response) {
  const stop = new AbortController()
  const asked: string[] = []
  let looks = 0
  const app = new Hono()
  app.get('/api/v1/meta', (context) => {
    const tag = tags[looks] ?? ''
    looks += 1
    if (looks === tags.length) stop.abort()
    asked.push('look')
    const isKnown = context.req.header('If-None-Match') === tag
    return new Response(null, { status: isKnown ? 304 : 200, headers: { ETag: tag } })
  })
  app.get('*', (context) => {
    const language = context.req.header('Accept-Language') ?? ''
    asked.push(`${context.req.path} ${language}`.trim())
    return answer(context.req.path)
  })
  return { app, stop, asked }
}

const ok = () => new Response('ok')

it('asks for the first pages in both languages at once, and again only for a new release', async () => {
  const { app, stop, asked } = watchedApp(['"1"', '"1"', '"2"', '"2"'], ok)
  await keepWarm(app, stop.signal, 1)
  const round = asked.slice(1, asked.indexOf('look', 1))
  expect(round).toEqual(expect.arrayContaining(['/api/v1/overview', '/ id', '/ en']))
  expect(asked).toEqual(['look', ...round, 'look', 'look', ...round, 'look'])
})

it('goes on when an answer fails', async () => {
  const failing = () => new Response('', { status: 500 })
  const { app, stop, asked } = watchedApp(['"1"', '"2"', '"2"'], failing)
  await keepWarm(app, stop.signal, 1)
  expect(asked.filter((path) => path === '/api/v1/coverage')).toHaveLength(2)
})

it('asks nothing more once it is stopped', async () => {
  const { app, stop, asked } = watchedApp(['"1"', '"2"'], () => {
    stop.abort()
    return ok()
  })
  await keepWarm(app, stop.signal, 60_000)
  expect(asked).toEqual(['look', '/api/v1/overview'])
})
