import * as z from 'zod/mini'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { problemSchema } from '#contract/problem.ts'
import { templateFile } from '#contract/template-file.ts'

const everyEndpoint = { ...endpoints, ...partnershipEndpoints }
type Endpoint = (typeof everyEndpoint)[keyof typeof everyEndpoint]

/**
 * @param version of the application
 * @returns an OpenAPI 3.1 document of `#contract/endpoints.ts` and
 *   `#contract/partnership-endpoints.ts`, and of the template; its schemas are those the server
 *   validates with
 */
export function openApiDocument(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mitra17',
      version,
      description:
        'Progress on the 17 Sustainable Development Goals, and the partnerships that move them. Read-only; lists are also given as CSV.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: {
      ...Object.fromEntries(
        Object.entries(everyEndpoint).map(([name, endpoint]) => [
          endpoint.path.replaceAll(/:(\w+)/g, '{$1}'),
          { get: operation(name, endpoint) },
        ]),
      ),
      [templateFile.path]: { get: templateOperation },
    },
    components: { schemas: { Problem: schemaOf(problemSchema) } },
  }
}

const problem = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const refused = { description: 'A parameter that cannot be read', ...problem }
const notModified = { description: 'Not modified since the ETag sent' }

const templateOperation = {
  operationId: 'template',
  summary: templateFile.summary,
  parameters: [],
  responses: {
    200: {
      description: templateFile.summary,
      // How OpenAPI 3.1 says that the body is a file and not a text.
      content: {
        [templateFile.mediaType]: { schema: { contentMediaType: templateFile.mediaType } },
      },
    },
    304: notModified,
    400: refused,
  },
}

function operation(name: string, endpoint: Endpoint) {
  const table = endpoint.csv
    ? { 'text/csv': { schema: { type: 'string', description: 'The same list as a table' } } }
    : {}
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [
      ...[...endpoint.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryParameters(endpoint),
    ],
    responses: {
      200: {
        description: endpoint.summary,
        content: { 'application/json': { schema: schemaOf(endpoint.response) }, ...table },
      },
      304: notModified,
      400: refused,
      404: {
        description: 'No such goal, target, indicator, partnership, partner, place or release',
        ...problem,
      },
    },
  }
}

function queryParameters(endpoint: Endpoint) {
  const { properties = {}, required = [] } = schemaOf(endpoint.query)
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
    // Several values stand in one parameter, with commas between them.
    style: 'form',
    explode: false,
  }))
  const format = {
    name: 'format',
    in: 'query',
    required: false,
    schema: { enum: ['json', 'csv'], description: 'Goes before the Accept header' },
  }
  return endpoint.csv ? [...parameters, format] : parameters
}

/** OpenAPI 3.1 speaks JSON Schema 2020-12; `$schema` is said once, by the version. */
function schemaOf(schema: z.ZodMiniType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
