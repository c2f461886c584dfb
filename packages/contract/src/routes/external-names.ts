/** What publishers call their products and plans in their own systems. */
import { ExternalName, ExternalNameList } from '../external-id.ts';
import type { Route } from '../route.ts';

export const externalNameRoutes = {
  'externalNames.list': {
    method: 'GET',
    path: '/v1/external-names',
    summary: 'The publisher’s own names for its products and plans.',
    answer: ExternalNameList,
    problems: [],
    caller: 'publisher',
    scope: 'catalogue:write',
    cache: 'private',
  },
  'externalNames.set': {
    method: 'PUT',
    path: '/v1/external-names',
    summary: 'Gives a product or plan the publisher’s own name, which orders and billing then take for it.',
    body: ExternalName,
    answer: ExternalName,
    problems: ['not_found', 'product_not_found', 'external_id_taken'],
    caller: 'publisher',
    scope: 'catalogue:write',
    cache: 'private',
  },
} as const satisfies Record<string, Route>;
