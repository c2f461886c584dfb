import type { Context } from 'hono';
import type { RefusalBody } from './refusal.ts';

/**
 * A call of the interfaces that are kept compatible with the originals, as data: mounting, fuzzing and the tests of who may call are derived
 * from it. These calls are not in the contract, for nothing new is to be written against them.
 */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces and no slash at the end; it is taken with one, too. */
  readonly path: `/${string}`;
  /** Who may call it. */
  readonly caller: 'anyone' | 'customer' | 'publisher';
  /** @throws {Refusal} */
  readonly answer: (context: Context) => Promise<Response>;
}

/** An interface of the originals: everything under its prefix answers in its form. */
export interface Interface {
  /** Such as `/api/content/v1`. */
  readonly prefix: `/${string}`;
  readonly calls: readonly Call[];
  /** How a message becomes the body of a refusal; `{ message }` unless told. */
  readonly refusal?: (message: string) => RefusalBody;
}
