import type { Route } from '@chandlery/contract';
import { StoreProblem } from '../problem/store-problem.ts';
import type { RequestCaller } from './caller.ts';

const wanted = {
  page: 'Send a publishable key, "Authorization: Bearer pk_…", from a page on one of its origins.',
  customer: 'Sign in, or send a personal access token: "Authorization: Bearer pat_…".',
  publisher: 'Send a secret key: "Authorization: Bearer sk_…".',
  operator: 'Sign in with an account of the operator’s staff.',
} satisfies Record<Exclude<Route['caller'], 'anyone'>, string>;

const isOfKind = (caller: RequestCaller, kind: Exclude<Route['caller'], 'anyone'>): boolean =>
  caller.kind === kind || (kind === 'customer' && caller.kind === 'operator');

/**
 * Lets a caller through to a route's handler.
 * @throws {StoreProblem} `unauthenticated` where nobody has shown who they are; `forbidden` where somebody has who may not
 */
export const admit = <Caller extends RequestCaller>(
  caller: Caller,
  { caller: kind, scope }: Pick<Route, 'caller' | 'scope'>,
): Caller => {
  if (kind === 'anyone') return caller;
  if (caller.kind === 'anyone') throw new StoreProblem('unauthenticated', { detail: wanted[kind] });
  if (!isOfKind(caller, kind)) throw new StoreProblem('forbidden', { detail: wanted[kind] });
  if (scope !== undefined && 'scopes' in caller && !caller.scopes.includes(scope))
    throw new StoreProblem('forbidden', { detail: `This needs a credential with the scope "${scope}".` });
  return caller;
};
