import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { templateFile } from '#contract/template-file.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { createApi } from './app.ts'
import { get, version } from './testing/small-store.ts'

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  schema: z.record(z.string(), z.unknown()),
})
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        summary: z.string(),
        parameters: z.array(parameterSchema),
        responses: z.record(
          z.string(),
          z.object({
            description: z.string(),
            content: z.optional(z.record(z.string(), z.object({ schema: z.unknown() }))),
          }),
        ),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

const read = async () =>
  z.parse(
    documentSchema,
    await (await get(createApi(createMemoryStore(), { version }), '/api/openapi.json')).json(),
  )

const everyEndpoint = { ...endpoints, ...partnershipEndpoints }

describe('the OpenAPI document', () => {
  it('has every endpoint of the contract, and each once', async () => {
    const { paths } = await read()
    const templates = Object.values(everyEndpoint).map(({ path }) =>
      path.replaceAll(/:(\w+)/g, '{$1}'),
    )
    expect(Object.keys(paths)).toEqual([...templates, templateFile.path])
    const ids = Object.values(paths).map(({ get: operation }) => operation.operationId)
    expect(ids).toEqual([...Object.keys(everyEndpoint), 'template'])
  })

  it('names every parameter of the path and of the query', async () => {
    const { paths } = await read()
    const operation = paths['/api/v1/indicators/{code}']?.get
    expect(operation?.parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
      'path code',
      'query place',
      'query asOf',
      'query series',
      'query disaggregation',
      'query compare',
      'query format',
    ])
    const search = paths['/api/v1/search']?.get.parameters
    expect(search?.map(({ name, required }) => [name, required])).toEqual([
      ['q', true],
      ['limit', false],
    ])
  })

  it('types parameters as they are sent', async () => {
    const { paths } = await read()
    const schemas = new Map(
      paths['/api/v1/indicators']?.get.parameters.map(({ name, schema }) => [name, schema]),
    )
    expect(schemas.get('goal')).toMatchObject({ type: 'integer', minimum: 1, maximum: 17 })
    expect(schemas.get('status')).toMatchObject({ type: 'array' })
    expect(schemas.get('judged')).toMatchObject({ enum: ['true', 'false'] })
  })

  it('says which lists are given as CSV, and what is a spreadsheet', async () => {
    const { paths } = await read()
    const types = (path: string) =>
      Object.keys(paths[path]?.get.responses['200']?.content ?? {}).toSorted()
    expect(types('/api/v1/goals')).toEqual(['application/json', 'text/csv'])
    expect(types('/api/v1/meta')).toEqual(['application/json'])
    expect(types(templateFile.path)).toEqual([templateFile.mediaType])
  })
})
