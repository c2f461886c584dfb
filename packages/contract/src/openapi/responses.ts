import { problems } from '../problem.ts';
import { type Route, problemsOf } from '../route.ts';
import { type Json, reference, schemaOf } from './schemas.ts';

const problemResponses = (route: Route): Json => {
  const codes = problemsOf(route);
  const statuses = new Set(codes.map((code) => problems[code].status));
  const response = (status: number): Json => {
    const all = codes.filter((code) => problems[code].status === status);
    return {
      description: all.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
      content: {
        'application/problem+json': {
          schema: { allOf: [{ $ref: reference('Problem') }, { properties: { code: { enum: all } } }] },
        },
      },
    };
  };
  return Object.fromEntries([...statuses].map((status) => [status, response(status)]));
};

const entityTag = { ETag: { description: 'Strong entity tag of the answer', schema: { type: 'string' } } };

const notModified = { 304: { description: 'What `If-None-Match` names is still the answer' } };

/** What a route answers, the problems that any route may answer included. */
export const responses = (route: Route): Json => ({
  200: {
    description: 'The answer',
    ...(route.cache === 'public' ? { headers: entityTag } : {}),
    content: { 'application/json': { schema: schemaOf(route.answer, 'input') } },
  },
  ...(route.cache === 'public' ? notModified : {}),
  ...problemResponses(route),
});
