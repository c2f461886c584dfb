import { eq } from 'drizzle-orm';
import { publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import type { Account, PublisherRole } from '../entitlement/caller.ts';
import { StoreProblem } from '../problem/store-problem.ts';

/**
 * The publisher of this name, for a member of it.
 * @param roles of which the member must have one
 * @throws {StoreProblem} `publisher_not_found`; `forbidden` where the account is no member, or one with less rights
 */
export const publisherOfMember = async (
  database: Database,
  { publishers: memberships }: Account,
  slug: string,
  roles: readonly PublisherRole[],
): Promise<{ readonly id: string }> => {
  const [publisher] = await database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, slug));
  if (publisher === undefined)
    throw new StoreProblem('publisher_not_found', { detail: `No publisher is listed as ${slug}.` });
  const role = memberships.find(({ publisherId }) => publisherId === publisher.id)?.role;
  if (role === undefined || !roles.includes(role))
    throw new StoreProblem('forbidden', {
      detail: `This is for members of ${slug} with the role ${roles.join(' or ')}.`,
    });
  return publisher;
};
