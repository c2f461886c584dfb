import { eq } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import type { PublisherRole } from '../../entitlement/caller.ts';
import { members, organizations } from '../tables.ts';
import { newIdentityId } from '../new-id.ts';
import { AccountError } from './account-error.ts';
import { findAccountId } from './find-account.ts';

/** The organisation that is a publisher's team; made where there is none yet. */
const teamOf = async (database: Database, slug: string): Promise<string> => {
  const [publisher] = await database.select().from(publishers).where(eq(publishers.slug, slug));
  if (publisher === undefined) throw new AccountError(`There is no publisher "${slug}".`);
  await database
    .insert(organizations)
    .values({
      id: newIdentityId(),
      name: publisher.name,
      slug: `publisher-${slug}`,
      publisherId: publisher.id,
      createdAt: new Date(),
    })
    .onConflictDoNothing({ target: organizations.publisherId });
  const [team] = await database
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.publisherId, publisher.id));
  if (team === undefined) throw new Error(`the team of ${slug} was not kept`);
  return team.id;
};

/**
 * Takes somebody into a publisher's team, or gives them another role there: an operator's decision.
 * @param name id, user name or e-mail address
 * @throws {AccountError} where there is no such account or publisher
 */
export const joinPublisher = async (
  database: Database,
  name: string,
  publisher: string,
  role: PublisherRole,
): Promise<void> => {
  const userId = await findAccountId(database, name);
  const organizationId = await teamOf(database, publisher);
  await database
    .insert(members)
    .values({ id: newIdentityId(), organizationId, userId, role, createdAt: new Date() })
    .onConflictDoUpdate({ target: [members.organizationId, members.userId], set: { role } });
};
