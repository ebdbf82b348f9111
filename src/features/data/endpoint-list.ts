import { type EndpointName, endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { templateFile } from '#contract/template-file.ts'

const everyEndpoint = { ...endpoints, ...partnershipEndpoints }
type AnyEndpoint = EndpointName | keyof typeof partnershipEndpoints

export type EndpointEntry = {
  readonly name: AnyEndpoint | 'template'
  /** With `{name}` where a value stands, as OpenAPI writes it. */
  readonly path: string
  readonly parameters: readonly string[]
}

const names = Object.keys(everyEndpoint).filter((name): name is AnyEndpoint =>
  Object.hasOwn(everyEndpoint, name),
)

/** The API as the contract has it, from which `/api/openapi.json` is printed too. */
export const endpointList: readonly EndpointEntry[] = [
  ...names.map((name) => {
    const { path, query, csv } = everyEndpoint[name]
    return {
      name,
      path: path.replaceAll(/:(\w+)/g, '{$1}'),
      parameters: [...Object.keys(query.shape), ...(csv ? ['format'] : [])],
    }
  }),
  { name: 'template', path: templateFile.path, parameters: [] },
]
