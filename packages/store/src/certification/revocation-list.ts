/** `/.well-known/revoked.jwt`: signed anew whenever a certificate is revoked, and often enough to be always fresh. */
import { and, gt, isNotNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { CatalogueVersion } from '../http/answer-cache.ts';
import { type Content, createContent } from '../http/representation.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { listLife, signRevocations } from './statement.ts';
import { certificates } from './tables.ts';

export interface RevocationListOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  /** The store's. */
  readonly origin: string;
  /** Says when something may have been revoked. */
  readonly version: CatalogueVersion;
  readonly clock: () => Date;
}

/** A minute from any cache, and nothing stale after it: what was revoked must be seen within minutes. */
const headers = {
  'content-type': 'application/jwt',
  'cache-control': 'public, max-age=60',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

/** Milliseconds after which a list is signed anew, though nothing has changed. */
const renewal = 60_000;

/** What would have expired by now needs no revoking, so the list stays small. */
const revokedIds = async (database: Database, now: Date): Promise<readonly string[]> => {
  const rows = await database
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(isNotNull(certificates.revokedAt), gt(certificates.expiresAt, now)));
  return rows.map(({ id }) => id);
};

interface SignedList {
  readonly content: Content;
  readonly version: number;
  readonly signedAt: number;
}

/** @returns gives the list as it is now, made once for all who ask at the same time */
export const createRevocationList = (options: RevocationListOptions): (() => Promise<Content>) => {
  const { database, keys, origin, version, clock } = options;
  let list: SignedList | undefined;
  let making: Promise<SignedList> | undefined;

  const make = async (madeFrom: number): Promise<SignedList> => {
    const now = clock();
    const jwt = await signRevocations(await revokedIds(database, now), origin, await keys.signer('certification'), now);
    return { content: createContent(jwt, headers), version: madeFrom, signedAt: now.getTime() };
  };

  const age = ({ signedAt }: SignedList): number => clock().getTime() - signedAt;

  return async () => {
    const current = await version.current();
    if (list !== undefined && list.version === current && age(list) < renewal) return list.content;
    making ??= make(current).finally(() => (making = undefined));
    try {
      list = await making;
    } catch (error) {
      // While the database is away, the last list says more than none; it says itself for how long.
      if (list === undefined || age(list) >= listLife * 1000) throw error;
    }
    return list.content;
  };
};
