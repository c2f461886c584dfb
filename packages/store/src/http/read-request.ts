import type { ProblemIssue, Route } from '@chandlery/contract';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { StoreProblem } from '../problem/store-problem.ts';

// zod/mini brings no messages of its own.
z.config(en());

type Input = { value: unknown; issues: ProblemIssue[] };

const readQuery = (schema: z.core.$ZodObject, parameters: URLSearchParams): Input => {
  const names = Object.keys(schema._zod.def.shape).filter((name) => parameters.has(name));
  const repeated = names.filter((name) => parameters.getAll(name).length > 1);
  return {
    value: Object.fromEntries(names.map((name) => [name, parameters.get(name)])),
    issues: repeated.map((name) => ({
      path: `query.${name}`,
      message: 'Given more than once; write several values with commas between them',
    })),
  };
};

const readBody = async (context: Context): Promise<Input> => {
  try {
    return { value: await context.req.json(), issues: [] };
  } catch {
    return { value: undefined, issues: [{ path: 'body', message: 'Not JSON' }] };
  }
};

const parse = (
  schema: z.core.$ZodType | undefined,
  part: string,
  { value, issues }: Input,
  all: ProblemIssue[],
): unknown => {
  all.push(...issues);
  if (schema === undefined || issues.length > 0) return {};
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  all.push(
    ...result.error.issues.map(({ path, message }) => ({ path: [part, ...path.map(String)].join('.'), message })),
  );
  return {};
};

/**
 * What a request holds, read by its route's schemas.
 * @throws {StoreProblem} `invalid_request`, naming everything that is wrong
 */
export const readRequest = async (route: Route, context: Context) => {
  const issues: ProblemIssue[] = [];
  const nothing: Input = { value: {}, issues: [] };
  const params = parse(route.params, 'path', { value: context.req.param(), issues: [] }, issues);
  const query = parse(
    route.query,
    'query',
    route.query === undefined ? nothing : readQuery(route.query, new URL(context.req.url).searchParams),
    issues,
  );
  const body = parse(route.body, 'body', route.body === undefined ? nothing : await readBody(context), issues);
  if (issues.length > 0)
    throw new StoreProblem('invalid_request', {
      detail: 'The members of "issues" say where, and what is taken there.',
      issues,
    });
  return { params, query, body };
};
