import type { PublisherKey, PublisherKeyChange } from '@chandlery/contract';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { presentKey } from './present-key.ts';
import { type PublisherKeyRow, publisherKeys } from './tables.ts';

/** All keys that a publisher has had, newest first. */
export const listKeys = async (database: Database, publisherId: string): Promise<PublisherKey[]> => {
  const rows = await database
    .select()
    .from(publisherKeys)
    .where(eq(publisherKeys.publisherId, publisherId))
    .orderBy(desc(publisherKeys.createdAt), desc(publisherKeys.id));
  return rows.map(presentKey);
};

const change = async (
  database: Database,
  publisherId: string,
  id: string,
  values: Partial<Pick<PublisherKeyRow, 'name' | 'origins' | 'revokedAt'>>,
): Promise<PublisherKey> => {
  const [row] = await database
    .update(publisherKeys)
    .set(values)
    .where(and(eq(publisherKeys.id, id), eq(publisherKeys.publisherId, publisherId), isNull(publisherKeys.revokedAt)))
    .returning();
  if (row === undefined)
    throw new StoreProblem('key_not_found', { detail: 'There is no such key, or it has been revoked.' });
  return presentKey(row);
};

const kindOf = async (database: Database, publisherId: string, id: string) => {
  const [row] = await database
    .select({ kind: publisherKeys.kind })
    .from(publisherKeys)
    .where(and(eq(publisherKeys.id, id), eq(publisherKeys.publisherId, publisherId)));
  return row?.kind;
};

/**
 * Changes what can be changed of a key.
 * @throws {StoreProblem} `key_not_found`; `invalid_request` where origins are given to a secret key, or nothing is
 */
export const changeKey = async (
  database: Database,
  publisherId: string,
  id: string,
  { name, origins }: PublisherKeyChange,
): Promise<PublisherKey> => {
  if (name === undefined && origins === undefined)
    throw new StoreProblem('invalid_request', { detail: 'Give a "name" or "origins".' });
  if (origins !== undefined && (await kindOf(database, publisherId, id)) === 'secret')
    throw new StoreProblem('invalid_request', { detail: 'A secret key is not bound to origins.' });
  return change(database, publisherId, id, {
    ...(name === undefined ? {} : { name }),
    ...(origins === undefined ? {} : { origins: [...origins] }),
  });
};

/** Ends a key for good. @throws {StoreProblem} `key_not_found` */
export const revokeKey = (database: Database, publisherId: string, id: string, now: Date): Promise<PublisherKey> =>
  change(database, publisherId, id, { revokedAt: now });
