import type { Route, RouteName, routes } from '@chandlery/contract';
import type * as z from 'zod/mini';

type Parsed<Schema> = Schema extends z.core.$ZodType ? z.output<Schema> : Record<string, never>;
type Part<Entry extends Route, Name extends 'params' | 'query' | 'body'> =
  Entry extends Record<Name, infer Schema> ? Parsed<Schema> : Record<string, never>;

/** A request as its route's schemas have read it. */
export interface RouteRequest<Entry extends Route> {
  readonly params: Part<Entry, 'params'>;
  readonly query: Part<Entry, 'query'>;
  readonly body: Part<Entry, 'body'>;
}

/** Answers a route. @throws {StoreProblem} one of the route's problems */
export type Handler<Entry extends Route> = (request: RouteRequest<Entry>) => Promise<z.input<Entry['answer']>>;

/** One handler for every route of the contract: a missing one is a type error. */
export type Handlers = { readonly [Name in RouteName]: Handler<(typeof routes)[Name]> };
