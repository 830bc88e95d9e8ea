import { eventsPath, failureSchema, methods, serverEventSchema, type Method } from '@recount/api'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi'

/** What failures mean, by HTTP status. */
const failures: Readonly<Record<string, string>> = {
  400: 'The request does not fit; `fields` names every field that is wrong.',
  401: 'The token is missing or not the one of this server.',
  403: 'The request comes from elsewhere, or who asks may not do this.',
  404: 'Something that the request names is not there.',
  409: 'Something else holds: somebody decided meanwhile, say. Nothing was recorded.',
  500: 'The server failed.',
}

/** The HTTP API as an OpenAPI 3.1 document, made from the methods themselves. */
export function describeApi(version: string): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const method of Object.values(methods)) {
    paths[method.path] = { ...paths[method.path], [method.verb]: describeMethod(method) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Recount',
      version,
      description:
        'What the workbench asks of the server that has a case open. It answers on one’s own machine, to whoever has the token of its first address.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: { ...paths, [eventsPath]: { get: describeEvents() } },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token of the address that is printed.' },
      },
    },
    security: [{ token: [] }],
  })
}

function describeMethod({
  name,
  about,
  verb,
  params,
  query,
  body,
  answer,
  isTable,
}: Method): ZodOpenApiOperationObject {
  const csv = { 'text/csv': { schema: { type: 'string' as const } } }
  return {
    operationId: name,
    summary: about,
    requestParams: { path: params, query },
    ...(verb === 'get'
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: isTable ? 'A page; all rows that pass where `format` asks for a file.' : 'The answer.',
        content: { 'application/json': { schema: answer }, ...(isTable ? csv : {}) },
      },
      ...describeFailures(),
    },
  }
}

function describeEvents(): ZodOpenApiOperationObject {
  return {
    operationId: 'events',
    summary:
      'What happens in the case, for as long as the connection is open. The first event says where the case stands; with `Last-Event-ID` it names what was missed.',
    responses: {
      200: {
        description: 'One JSON object an event; its `id` is the number of the last entry.',
        content: { 'text/event-stream': { schema: serverEventSchema } },
      },
      401: describeFailures()['401'],
      403: describeFailures()['403'],
    },
  }
}

function describeFailures(): ZodOpenApiResponsesObject {
  const content = { 'application/json': { schema: failureSchema } }
  return Object.fromEntries(
    Object.entries(failures).map(([status, description]) => [status, { description, content }]),
  )
}
