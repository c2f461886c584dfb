/** Some people of the demo whom everybody can be, and the key of its publisher's pages. Only ever in development. */
import { eq, inArray } from 'drizzle-orm';
import { newPublisherKeyId } from '../catalogue/identifier.ts';
import { publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { insertAccount } from '../identity/operator/insert-account.ts';
import { joinPublisher } from '../identity/operator/join-publisher.ts';
import { users } from '../identity/tables.ts';
import { displayOf, hashOf } from '../publisher-key/key.ts';
import { publisherKeys } from '../publisher-key/tables.ts';

export const demoPassword = 'chandlery';

const people = [
  { username: 'ada', name: 'Ada Customer', part: 'a customer', staffRole: null, publisher: null },
  { username: 'otto', name: 'Otto Owner', part: 'an owner of the publisher Acme', staffRole: null, publisher: 'acme' },
  { username: 'olga', name: 'Olga Operator', part: 'the operator', staffRole: 'admin', publisher: null },
] as const;

const emailOf = (username: string): string => `${username}@example.com`;

/** The publishable key with which Acme's example pages are set up. */
const demoKey = 'pk_test_AcmeExamplePagesAcmeExamplePages';

export const hashDemoPassword = async (): Promise<string> => {
  const { hashPassword } = await import('better-auth/crypto');
  return hashPassword(demoPassword);
};

const addDemoKey = async (database: Database, origins: readonly string[]): Promise<void> => {
  const [acme] = await database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, 'acme'));
  if (acme === undefined) throw new Error('the demo has no publisher acme');
  await database.insert(publisherKeys).values({
    id: newPublisherKeyId(),
    publisherId: acme.id,
    kind: 'publishable',
    mode: 'test',
    name: 'Example pages',
    hash: hashOf(demoKey),
    display: displayOf(demoKey),
    origins: [...origins],
  });
};

/** @param hash of the password that all of them have @param origins of the example pages */
export const addDemoPeople = async (database: Database, hash: string, origins: readonly string[]): Promise<void> => {
  for (const { username, name, staffRole, publisher } of people) {
    await insertAccount(database, { email: emailOf(username), name, username, staffRole }, hash);
    if (publisher !== null) await joinPublisher(database, username, publisher, 'owner');
  }
  await addDemoKey(database, origins);
};

/** Binds the key of the demo's pages, where there is one, to where they are this time. */
export const bindDemoKey = async (database: Database, origins: readonly string[]): Promise<void> => {
  await database
    .update(publisherKeys)
    .set({ origins: [...origins] })
    .where(eq(publisherKeys.hash, hashOf(demoKey)));
};

/** Lines that say whom one can sign in as; none where the demo's people are not there. */
export const describeDemoPeople = async (database: Database): Promise<readonly string[]> => {
  const known = await database
    .select({ username: users.username })
    .from(users)
    .where(
      inArray(
        users.username,
        people.map(({ username }) => username),
      ),
    );
  const there = people.filter(({ username }) => known.some((user) => user.username === username));
  return there.map(({ username, part }) => `${emailOf(username)}, ${part}, password "${demoPassword}"`);
};
