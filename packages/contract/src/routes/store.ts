/** The store itself. */
import type { Route } from '../route.ts';
import { StoreProfile } from '../store.ts';

export const storeRoutes = {
  'store.get': {
    method: 'GET',
    path: '/v1/store',
    summary: 'The store itself: its address, and the registry that its images are pulled from.',
    answer: StoreProfile,
    problems: [],
    caller: 'anyone',
    cache: 'public',
  },
} as const satisfies Record<string, Route>;
