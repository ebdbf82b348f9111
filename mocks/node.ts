import { setupServer, type SetupServer } from 'msw/node'
import { createHandlers } from './handlers.ts'
import { createMockApi } from './mock-api.ts'
import type { Scenario } from './scenario.ts'

/**
 * The mocked API for component tests. The caller calls `listen`, with
 * `onUnhandledFrame: 'error'`, and `close`.
 */
export async function createMockServer(scenario: Scenario | null = null): Promise<SetupServer> {
  const api = await createMockApi(scenario)
  return setupServer(...createHandlers((request) => api.fetch(request), scenario))
}
