import type { Caller, Route, RouteName, routes } from '@chandlery/contract';
import type * as z from 'zod/mini';
import type { AdmittedTo } from '../caller/caller.ts';
import type { Commit } from './atomic.ts';
import type { RequestOrigin } from './request-origin.ts';

type Parsed<Schema> = Schema extends z.core.$ZodType ? z.output<Schema> : Record<string, never>;
type Part<Entry extends Route, Name extends 'params' | 'query' | 'body'> =
  Entry extends Record<Name, infer Schema> ? Parsed<Schema> : Record<string, never>;

type CallerOf<Callers> = Callers extends Caller
  ? Callers
  : Callers extends readonly (infer Kind extends Caller)[]
    ? Kind
    : never;

/** A request as its route's schemas have read it, from somebody whom the route is for. */
export interface RouteRequest<Entry extends Route> {
  readonly params: Part<Entry, 'params'>;
  readonly query: Part<Entry, 'query'>;
  readonly body: Part<Entry, 'body'>;
  readonly caller: AdmittedTo<CallerOf<Entry['caller']>>;
  readonly from: RequestOrigin;
}

/** Answers a route. @param commit of an atomic handler @throws {StoreProblem} one of the route's problems */
export type Handler<Entry extends Route> = (
  request: RouteRequest<Entry>,
  commit?: Commit,
) => Promise<z.input<Entry['answer']>>;

/** One handler for every route of the contract: a missing one is a type error. */
export type Handlers = { readonly [Name in RouteName]: Handler<(typeof routes)[Name]> };
