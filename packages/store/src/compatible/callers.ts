import type { PersonalScope, ServerScope } from '@chandlery/contract';
import type { Context } from 'hono';
import { admit } from '../caller/admit.ts';
import type { Customer, Operator, PublisherServer } from '../caller/caller.ts';
import type { Callers } from '../caller/callers.ts';
import type { RequestOrigins } from '../http/request-origin.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { CustomerTokens } from './accounts/customer-token.ts';
import type { Logins } from './accounts/login.ts';

/** Tells who calls an old interface, and lets through whom a call is for. */
export interface OldCallers {
  /** @throws {StoreProblem} `unauthenticated`, `forbidden` */
  readonly publisher: (context: Context, scope: ServerScope) => Promise<PublisherServer>;
  /** @throws {StoreProblem} `unauthenticated`, `forbidden` */
  readonly customer: (context: Context, scope: PersonalScope) => Promise<Customer | Operator>;
  /** Whether a secret key is shown, and not a customer's token. */
  readonly hasSecretKey: (context: Context) => boolean;
}

export interface OldCallersOptions {
  readonly callers: Callers;
  readonly origins: RequestOrigins;
  readonly tokens: CustomerTokens;
  readonly logins: Pick<Logins, 'resume'>;
}

const isOver = () =>
  new StoreProblem('unauthenticated', { detail: 'The token is not, or no longer, good. Sign in again.' });

/** What follows the scheme: `Bearer`, or `JWT` as clients of the original's accounts write. */
const tokenIn = (header: string | undefined): string | null =>
  /^(?:bearer|jwt) +(?<token>\S+)$/i.exec(header ?? '')?.groups?.['token'] ?? null;

export const createOldCallers = ({ callers, origins, tokens, logins }: OldCallersOptions): OldCallers => {
  const byCredential = (context: Context, token: string | null) => {
    const headers = new Headers(context.req.raw.headers);
    // The old interfaces are for programs: a browser's cookie must not do for a token, or another site's form could call them.
    headers.delete('cookie');
    if (token === null) headers.delete('authorization');
    else headers.set('authorization', `Bearer ${token}`);
    return callers.of(headers, origins.ofContext(context).address);
  };

  return {
    hasSecretKey: (context) => tokenIn(context.req.header('authorization'))?.startsWith('sk_') === true,
    publisher: async (context, scope) => {
      const caller = await byCredential(context, tokenIn(context.req.header('authorization')));
      const admitted = admit(caller, { caller: 'publisher', scope });
      if (admitted.kind !== 'publisher') throw isOver();
      return admitted;
    },
    customer: async (context, scope) => {
      const token = tokenIn(context.req.header('authorization'));
      const claims = token === null ? null : await tokens.verify(token);
      if (claims === null) {
        const caller = admit(await byCredential(context, token), { caller: 'customer', scope });
        if (caller.kind !== 'customer' && caller.kind !== 'operator') throw isOver();
        return caller;
      }
      if (!claims.scopes.includes(scope))
        throw new StoreProblem('forbidden', { detail: `This needs a token with the scope "${scope}".` });
      const account = await logins.resume(claims);
      if (account === null) throw isOver();
      return { kind: 'customer', account, scopes: claims.scopes, credentialId: claims.credentialId };
    },
  };
};
