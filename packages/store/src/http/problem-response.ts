import { type ProblemCode, problems } from '@chandlery/contract';
import type { Problem } from '@chandlery/contract';
import type { Context } from 'hono';
import type { ProblemDetails } from '../problem/store-problem.ts';

/** A problem document, RFC 9457. It holds no secret, so a page on any origin may read it and tell its visitor. */
export const problemResponse = (
  context: Context,
  code: ProblemCode,
  { detail, issues, retryAfter }: ProblemDetails = {},
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const { status, title } = problems[code];
  const requestId: unknown = context.get('requestId');
  const problem: Problem = {
    type: `/docs/api#problem-${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(typeof requestId === 'string' ? { instance: `urn:request:${requestId}` } : {}),
    ...(issues === undefined ? {} : { issues: [...issues] }),
  };
  return context.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'X-Request-Id, Retry-After',
    ...(code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...headers,
  });
};
