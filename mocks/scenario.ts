/**
 * What the mocked network does:
 * - `slow`: every answer takes seconds, as on a poor mobile network
 * - `error`: every answer is a server error
 * - `error-once`: the first answer to each address is an error, the next is right
 * - `empty`: nothing has been imported yet
 * - `partial`: overview and goals answer, lists, details, releases and search fail
 * - `offline`: nothing is reached
 * - `huge`: many places with many values
 */
const scenarios = ['slow', 'error', 'error-once', 'empty', 'partial', 'offline', 'huge'] as const
export type Scenario = (typeof scenarios)[number]

/**
 * @param address a page's address; the parameter may stand before or, with addresses kept in the
 *   fragment, after the `#`
 * @returns the scenario its `scenario` parameter names, or null
 */
export function scenarioOf(address: string): Scenario | null {
  const { search, hash } = new URL(address)
  const queries = [search, hash.slice(hash.indexOf('?') + 1)]
  const names = new Set(queries.map((query) => new URLSearchParams(query).get('scenario')))
  return scenarios.find((scenario) => names.has(scenario)) ?? null
}
