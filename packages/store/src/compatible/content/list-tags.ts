import { ListedStatus, type ReleasePlatform } from '@chandlery/contract';
import { type SQL, sql } from 'drizzle-orm';
import { plans, releases } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { findRepository } from '../../entitlement/find-repository.ts';
import type { Page } from '../page-links.ts';
import { Refusal } from '../refusal.ts';

/** States in which the public sees a product. */
const listed: readonly string[] = ListedStatus.options;

interface TagRow {
  readonly tag: string;
  readonly platforms: readonly ReleasePlatform[];
  readonly releasedAt: string | null;
}

const present = ({ tag, platforms, releasedAt }: TagRow) => ({
  name: tag,
  last_updated: releasedAt === null ? null : new Date(releasedAt).toISOString(),
  /** Bytes, compressed, of all images together. */
  full_size: platforms.reduce((sum, { size }) => sum + (size ?? 0), 0),
  images: platforms.map(({ platform, digest, size }) => {
    const [os = '', architecture = '', variant = null] = platform.split('/');
    return { os, architecture, variant, digest, size: size ?? 0 };
  }),
});

/** Each tag of a repository once, with the newest release that has it. */
const tagsOf = (repository: string, planIds: readonly string[]): SQL => sql`
  select distinct on (named.tag) named.tag, named.place, ${releases.ordinal} as ordinal, ${releases.platforms} as platforms,
    ${releases.releasedAt} as released_at
  from ${releases}, unnest(${releases.tags}) with ordinality as named (tag, place)
  where ${releases.audience} = 'everyone'
    and ${releases.productId} in (select ${plans.productId} from ${plans} where ${plans.id} = any(${sql.param(planIds)}::text[]))
    and (${releases.repositories} = '{}' or ${repository} = any(${releases.repositories}))
  order by named.tag, ${releases.ordinal} desc`;

/**
 * Tags of a repository that is open to everyone, the newest first.
 * @param repository as `docker pull` names it: `library/postgres`, `store/acme/db`
 * @throws {Refusal} 404 where there is none that everyone may pull: whether there is another is nobody's business
 */
export const listTags = async (
  database: Database,
  repository: string,
  { page, page_size: size }: Page,
): Promise<{ readonly count: number; readonly results: ReturnType<typeof present>[] }> => {
  const found = await findRepository(database, repository);
  const open =
    found?.plans.filter(({ pullRequirement, status }) => pullRequirement === 'everyone' && listed.includes(status)) ??
    [];
  const isShown = found?.audiences.length === 0 || found?.audiences.includes('everyone') === true;
  if (open.length === 0 || !isShown) throw new Refusal(404, `No open repository is named ${repository}.`);
  const tags = tagsOf(
    repository,
    open.map(({ planId }) => planId),
  );
  const count = await database
    .select({ count: sql<number>`count(*)::int` })
    .from(sql`(${tags}) as tags`)
    .then(([row]) => row?.count ?? 0);
  const rows = await database
    .select({
      tag: sql<string>`tag`,
      platforms: sql<ReleasePlatform[]>`platforms`,
      releasedAt: sql<string | null>`released_at`,
    })
    .from(sql`(${tags}) as tags`)
    .orderBy(sql`ordinal desc, place`)
    .limit(size)
    .offset((page - 1) * size);
  return { count, results: rows.map(present) };
};
