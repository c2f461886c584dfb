import type { Database } from '../../database/database.ts';
import type { Handlers } from '../../http/handlers.ts';
import { listExternalNames } from './list-external-names.ts';
import { setExternalName } from './set-external-name.ts';

export const externalNameHandlers = (database: Database) =>
  ({
    'externalNames.list': async ({ caller }) => ({ items: await listExternalNames(database, caller.publisherId) }),
    'externalNames.set': async ({ caller, body }) => {
      await setExternalName(database, caller.publisherId, body);
      return body;
    },
  }) satisfies Partial<Handlers>;
