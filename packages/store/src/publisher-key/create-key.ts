import type { NewPublisherKey, PublisherKeyRequest } from '@chandlery/contract';
import { newPublisherKeyId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import { displayOf, hashOf, newKey } from './key.ts';
import { presentKey } from './present-key.ts';
import { publisherKeys } from './tables.ts';

/**
 * Makes a key for a publisher. What is kept of a secret one does not give it back.
 * @param createdBy id of the account that asks for it; null where that is the operator
 */
export const createPublisherKey = async (
  database: Database,
  publisherId: string,
  request: PublisherKeyRequest,
  createdBy: string | null,
): Promise<NewPublisherKey> => {
  const key = newKey(request.kind, request.mode);
  const [row] = await database
    .insert(publisherKeys)
    .values({
      id: newPublisherKeyId(),
      publisherId,
      kind: request.kind,
      mode: request.mode,
      name: request.name,
      hash: hashOf(key),
      display: displayOf(key),
      scopes: request.kind === 'secret' ? request.scopes : [],
      origins: request.kind === 'publishable' ? request.origins : [],
      createdBy,
    })
    .returning();
  if (row === undefined) throw new Error('the key was not kept');
  return { ...presentKey(row), key };
};
