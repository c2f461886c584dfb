/** The contract as an OpenAPI 3.1 document, made from the route table and its schemas. */
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { parameters } from './parameters.ts';
import { responses } from './responses.ts';
import { type Json, namedSchemas, schemaOf } from './schemas.ts';

const requestBody = ({ body }: Route): Json =>
  body === undefined
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } };

const operation = (name: string, route: Route): Json => ({
  operationId: name,
  tags: [name.replace(/\..*/, '')],
  summary: route.summary,
  parameters: parameters(route),
  ...requestBody(route),
  responses: responses(route),
});

/**
 * The OpenAPI 3.1 description of the store's API.
 * @param server where the API is, without a slash at the end
 */
export const openApi = (server: string): Json => {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Chandlery store API', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: server }],
    paths,
    components: { schemas: namedSchemas() },
  };
};
