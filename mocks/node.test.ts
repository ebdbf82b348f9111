import { afterEach, describe, expect, it } from 'vitest'
import type { SetupServer } from 'msw/node'
import { createMockServer } from './node.ts'

let server: SetupServer | undefined
afterEach(() => server?.close())

describe('the mocked API for component tests', () => {
  it('answers what the code under test fetches', async () => {
    server = await createMockServer()
    server.listen({ onUnhandledFrame: 'error' })
    const response = await fetch('http://localhost/api/v1/goals/6')
    expect(await response.json()).toMatchObject({ place: 'IDN', goal: { number: 6 } })
  })

  it('misbehaves as the scenario says', async () => {
    server = await createMockServer('offline')
    server.listen({ onUnhandledFrame: 'error' })
    await expect(fetch('http://localhost/api/v1/meta')).rejects.toThrow(/fetch/i)
  })
})
