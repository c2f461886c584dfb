import type { PublisherKey } from '@chandlery/contract';
import type { PublisherKeyRow } from './tables.ts';

export const presentKey = (row: PublisherKeyRow): PublisherKey => ({
  id: row.id,
  kind: row.kind,
  mode: row.mode,
  name: row.name,
  display: row.display,
  scopes: row.scopes,
  origins: row.origins,
  createdAt: row.createdAt.toISOString(),
  usedAt: row.usedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});
