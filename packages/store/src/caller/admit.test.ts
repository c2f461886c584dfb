import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caller } from '@chandlery/contract';
import { StoreProblem } from '../problem/store-problem.ts';
import { admit } from './admit.ts';
import type { RequestCaller } from './caller.ts';

const account = { id: 'ann', organisations: [], publishers: [], country: null, isAdministrator: false };
const callers = {
  anyone: { kind: 'anyone' },
  page: { kind: 'page', publisherId: 'pub', keyId: 'key', origin: 'https://vendor.example', mode: 'live' },
  customer: { kind: 'customer', account, scopes: ['account:read'], credentialId: 'token' },
  publisher: { kind: 'publisher', publisherId: 'pub', keyId: 'key', scopes: ['fulfilment'], mode: 'live' },
  operator: { kind: 'operator', account, scopes: ['account:read'], credentialId: 'session', role: 'admin' },
} satisfies { [Kind in Caller]: RequestCaller & { kind: Kind } };
const kinds = Object.keys(callers) as Caller[];

const outcome = (caller: RequestCaller, route: Parameters<typeof admit>[1]): string => {
  try {
    admit(caller, route);
    return 'admitted';
  } catch (error) {
    assert.ok(error instanceof StoreProblem, String(error));
    return error.code;
  }
};

describe('a route', () => {
  const table = {
    //           anyone             page         customer     publisher    operator
    anyone: ['admitted', 'admitted', 'admitted', 'admitted', 'admitted'],
    page: ['unauthenticated', 'admitted', 'forbidden', 'forbidden', 'forbidden'],
    customer: ['unauthenticated', 'forbidden', 'admitted', 'forbidden', 'admitted'],
    publisher: ['unauthenticated', 'forbidden', 'forbidden', 'admitted', 'forbidden'],
    operator: ['unauthenticated', 'forbidden', 'forbidden', 'forbidden', 'admitted'],
  } satisfies Record<Caller, readonly string[]>;

  for (const kind of kinds)
    for (const [place, by] of kinds.entries())
      test(`for ${kind} answers ${by} with: ${table[kind][place]}`, () =>
        assert.equal(outcome(callers[by], { caller: kind }), table[kind][place]));

  test('with a scope needs a credential that has it', () => {
    assert.equal(outcome(callers.customer, { caller: 'customer', scope: 'account:read' }), 'admitted');
    assert.equal(outcome(callers.customer, { caller: 'customer', scope: 'account:write' }), 'forbidden');
  });
});
