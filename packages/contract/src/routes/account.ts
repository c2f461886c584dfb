/** What people see and change of their own accounts. */
import * as z from 'zod/mini';
import { AccessToken, AccessTokenId, AccessTokenList, AccessTokenRequest, NewAccessToken } from '../access-token.ts';
import { Account } from '../account.ts';
import type { Route } from '../route.ts';

export const accountRoutes = {
  'account.get': {
    method: 'GET',
    path: '/v1/account',
    summary: 'Who is asking: the account, its organisations and its publishers.',
    answer: Account,
    problems: [],
    caller: 'customer',
    scope: 'account:read',
    cache: 'private',
  },
  'tokens.list': {
    method: 'GET',
    path: '/v1/account/tokens',
    summary: 'The account’s personal access tokens, newest first.',
    answer: AccessTokenList,
    problems: [],
    caller: 'customer',
    scope: 'account:read',
    cache: 'private',
  },
  'tokens.create': {
    method: 'POST',
    path: '/v1/account/tokens',
    summary: 'A new personal access token, for `docker login` and programs. It is shown this once.',
    body: AccessTokenRequest,
    answer: NewAccessToken,
    problems: [],
    caller: 'customer',
    scope: 'account:write',
    cache: 'private',
  },
  'tokens.revoke': {
    method: 'DELETE',
    path: '/v1/account/tokens/{id}',
    summary: 'Ends a personal access token at once, and whatever was signed in to with it.',
    params: z.object({ id: AccessTokenId }),
    answer: AccessToken,
    problems: ['token_not_found'],
    caller: 'customer',
    scope: 'account:write',
    cache: 'private',
  },
} as const satisfies Record<string, Route>;
