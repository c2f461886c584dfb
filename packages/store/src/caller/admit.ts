import { type Caller, type Route, callersOf } from '@chandlery/contract';
import { StoreProblem } from '../problem/store-problem.ts';
import type { RequestCaller } from './caller.ts';

const wanted = {
  page: 'Send a publishable key, "Authorization: Bearer pk_…", from a page on one of its origins.',
  customer: 'Sign in, or send a personal access token: "Authorization: Bearer pat_…".',
  publisher: 'Send a secret key: "Authorization: Bearer sk_…".',
  operator: 'Sign in with an account of the operator’s staff.',
} satisfies Record<Exclude<Caller, 'anyone'>, string>;

const isOfKind = (caller: RequestCaller, kind: Caller): boolean =>
  caller.kind === kind || (kind === 'customer' && caller.kind === 'operator');

/**
 * Lets a caller through to a route's handler.
 * @throws {StoreProblem} `unauthenticated` where nobody has shown who they are; `forbidden` where somebody has who may not
 */
export const admit = <Admitted extends RequestCaller>(
  caller: Admitted,
  route: Pick<Route, 'caller' | 'scope'>,
): Admitted => {
  const { scope } = route;
  const kinds = callersOf(route);
  const detail = kinds.map((kind) => (kind === 'anyone' ? '' : wanted[kind])).join(' Or: ');
  if (kinds.includes('anyone')) return caller;
  if (caller.kind === 'anyone') throw new StoreProblem('unauthenticated', { detail });
  if (!kinds.some((kind) => isOfKind(caller, kind))) throw new StoreProblem('forbidden', { detail });
  if (scope !== undefined && 'scopes' in caller && !caller.scopes.includes(scope))
    throw new StoreProblem('forbidden', { detail: `This needs a credential with the scope "${scope}".` });
  return caller;
};
