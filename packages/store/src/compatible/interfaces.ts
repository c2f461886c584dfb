/** Everything that old tooling of vendors is pointed at; docs/compatible-interfaces.md. */
import type { Once } from '../http/idempotency.ts';
import type { RequestOrigins } from '../http/request-origin.ts';
import { createFindPeople } from '../identity/find-people.ts';
import type { IdentityService } from '../identity/service.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { knownHolders } from '../subscription/known-holders.ts';
import { createCustomerTokens } from './accounts/customer-token.ts';
import { createLogins } from './accounts/login.ts';
import { accountCalls } from './accounts/routes.ts';
import { billingCalls } from './billing/routes.ts';
import type { Interface } from './call.ts';
import { createOldCallers } from './callers.ts';
import { type ContentOptions, contentCalls } from './content/routes.ts';
import { fulfilmentCalls } from './fulfilment/routes.ts';
import { createPeople } from './people.ts';

export interface CompatibleOptions extends ContentOptions {
  readonly keys: KeyRing;
  readonly identity: Pick<IdentityService, 'callers' | 'registry'>;
  readonly origins: RequestOrigins;
  readonly once: Once;
  readonly clock: () => Date;
  /** The store's name. */
  readonly store: string;
}

export const compatibleInterfaces = (options: CompatibleOptions): readonly Interface[] => {
  const { database, keys, identity, origins, origin, once, clock, store } = options;
  const tokens = createCustomerTokens(keys, origin);
  const logins = createLogins({
    callers: identity.callers,
    people: createFindPeople(database),
    identity: identity.registry,
  });
  const callers = createOldCallers({ callers: identity.callers, origins, tokens, logins });
  const people = createPeople(database);
  const holders = knownHolders(database);
  return [
    { prefix: '/api/content/v1', calls: contentCalls(options) },
    { prefix: '/api/fulfillment/v1', calls: fulfilmentCalls({ database, callers, people, once, clock }) },
    {
      prefix: '/api/billing/v4',
      calls: billingCalls({ database, keys, callers, holders, origins, once, clock, store }),
    },
    {
      prefix: '/v2',
      calls: accountCalls({ people, logins, tokens, callers, origins, origin }),
      // The original's own accounts said `detail`.
      refusal: (message) => ({ message, detail: message }),
    },
  ];
};
