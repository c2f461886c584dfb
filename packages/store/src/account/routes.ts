import type { Handlers } from '../http/handlers.ts';
import { StoreProblem } from '../problem/store-problem.ts';

export const accountHandlers = () =>
  ({
    'account.get': () => Promise.reject(new StoreProblem('unauthenticated')),
  }) satisfies Partial<Handlers>;
