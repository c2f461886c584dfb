import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

type Schema = z.core.$ZodType;
type ObjectSchema = z.core.$ZodObject;

/** Who may call a route. */
export type Caller = 'anyone';

/**
 * `public`: the same answer for everyone, no credentials looked at, any cache may keep it.
 * `private`: per caller, never kept.
 */
export type CachePolicy = 'public' | 'private';

/** A route as data. Handlers, client methods, OpenAPI and fuzz tests are all derived from it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces, as in OpenAPI: `/v1/publishers/{slug}`. */
  readonly path: `/${string}`;
  /** One sentence. */
  readonly summary: string;
  readonly params?: ObjectSchema;
  readonly query?: ObjectSchema;
  readonly body?: Schema;
  readonly answer: Schema;
  /** Besides `invalid_request`, `rate_limited`, `internal` and `unavailable`, which any route may answer. */
  readonly problems: readonly ProblemCode[];
  readonly caller: Caller;
  readonly cache: CachePolicy;
}
