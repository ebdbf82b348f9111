import { type EndpointName, endpoints } from '#contract/endpoints.ts'

export type EndpointEntry = {
  readonly name: EndpointName
  /** With `{name}` where a value stands, as OpenAPI writes it. */
  readonly path: string
  readonly parameters: readonly string[]
  readonly csv: boolean
}

const names = Object.keys(endpoints).filter((name): name is EndpointName => name in endpoints)

/** The API as the contract has it, from which `/api/openapi.json` is printed too. */
export const endpointList: readonly EndpointEntry[] = names.map((name) => {
  const { path, query, csv } = endpoints[name]
  return {
    name,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    parameters: [...Object.keys(query.shape), ...(csv ? ['format'] : [])],
    csv,
  }
})
