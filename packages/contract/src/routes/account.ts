/** What people see and change of their own accounts. */
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
} as const satisfies Record<string, Route>;
