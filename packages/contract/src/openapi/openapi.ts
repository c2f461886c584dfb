/** The contract as an OpenAPI 3.1 document, made from the route table and its schemas. */
import { type Caller, type Route, callersOf, isForAnyone } from '../route.ts';
import { routes } from '../routes.ts';
import { parameters } from './parameters.ts';
import { responses } from './responses.ts';
import { type Json, namedSchemas, schemaOf } from './schemas.ts';

const requestBody = ({ body }: Route): Json =>
  body === undefined
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } };

const bearer = (description: string): Json => ({ type: 'http', scheme: 'bearer', description });

/** What each kind of caller shows. */
const securitySchemes = {
  page: bearer('A publishable key, `pk_…`, from one of the origins it is bound to.'),
  customer: bearer(
    'A personal access token, `pat_…`, or an access token. On the store’s own pages the session does as well.',
  ),
  publisher: bearer('A secret key, `sk_…`.'),
  operator: bearer('As a customer, of an account with a role on the operator’s staff.'),
} satisfies Record<Exclude<Caller, 'anyone'>, Json>;

const security = (route: Route): Json =>
  isForAnyone(route)
    ? {}
    : { security: callersOf(route).map((caller) => ({ [caller]: route.scope === undefined ? [] : [route.scope] })) };

const operation = (name: string, route: Route): Json => ({
  operationId: name,
  tags: [name.replace(/\..*/, '')],
  summary: route.summary,
  parameters: parameters(route),
  ...requestBody(route),
  ...security(route),
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
    components: { schemas: namedSchemas(), securitySchemes },
  };
};
