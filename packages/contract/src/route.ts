import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';
import type { Scope } from './scope.ts';

type Schema = z.core.$ZodType;
type ObjectSchema = z.core.$ZodObject;

/**
 * Who may call a route, and what they show for it.
 *
 * - `anyone`: nothing, and no credentials are looked at;
 * - `page`: a vendor's page, by a publishable key (`pk_…`) and its own origin;
 * - `customer`: a person with an account, by a session on the store's own pages, an access token, or a personal access token (`pat_…`);
 * - `publisher`: a vendor's server, by a secret key (`sk_…`);
 * - `operator`: a person with a role on the operator's staff.
 */
export type Caller = 'anyone' | 'page' | 'customer' | 'publisher' | 'operator';

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
  /** Besides those that any route may answer, and those that a route may answer which looks who is calling: see `problemsOf`. */
  readonly problems: readonly ProblemCode[];
  /** Several: any of them. */
  readonly caller: Caller | readonly [Caller, ...Caller[]];
  /** What the caller's credential must allow. */
  readonly scope?: Scope;
  readonly cache: CachePolicy;
}

const always = ['invalid_request', 'rate_limited', 'internal', 'unavailable'] as const satisfies ProblemCode[];
const whereAsked = ['unauthenticated', 'forbidden', 'origin_not_allowed'] as const satisfies ProblemCode[];

/** Everybody who may call a route. */
export const callersOf = ({ caller }: Pick<Route, 'caller'>): readonly Caller[] =>
  typeof caller === 'string' ? [caller] : caller;

/** Whether a route looks who is calling. */
export const isForAnyone = (route: Pick<Route, 'caller'>): boolean => callersOf(route).includes('anyone');

/** Every problem that a route may answer. */
export const problemsOf = (route: Route): readonly ProblemCode[] => [
  ...new Set<ProblemCode>([...always, ...(isForAnyone(route) ? [] : whereAsked), ...route.problems]),
];
