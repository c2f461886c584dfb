import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import { changeKey, listKeys, revokeKey } from './change-key.ts';
import { createPublisherKey } from './create-key.ts';
import { pagePermission } from './page-permission.ts';
import { publisherOfMember } from './publisher-member.ts';

const readers = ['owner', 'editor'] as const;
const keepers = ['owner'] as const;

export const publisherKeyHandlers = (database: Database) =>
  ({
    'page.get': ({ caller }) => pagePermission(database, caller),
    'publisherKeys.list': async ({ caller, params }) => {
      const { id } = await publisherOfMember(database, caller.account, params.slug, readers);
      return { items: await listKeys(database, id) };
    },
    'publisherKeys.create': async ({ caller, params, body }) => {
      const { id } = await publisherOfMember(database, caller.account, params.slug, keepers);
      return createPublisherKey(database, id, body, caller.account.id);
    },
    'publisherKeys.change': async ({ caller, params, body }) => {
      const { id } = await publisherOfMember(database, caller.account, params.slug, keepers);
      return changeKey(database, id, params.id, body);
    },
    'publisherKeys.revoke': async ({ caller, params }) => {
      const { id } = await publisherOfMember(database, caller.account, params.slug, keepers);
      return revokeKey(database, id, params.id, new Date());
    },
  }) satisfies Partial<Handlers>;
