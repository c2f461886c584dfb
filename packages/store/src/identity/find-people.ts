/** Who shows a credential. Those that come together are one query, and nothing is kept: what has just been revoked must not let anybody in. */
import DataLoader from 'dataloader';
import { type SQL, eq, sql } from 'drizzle-orm';
import { PersonalScope } from '@chandlery/contract';
import * as z from 'zod/mini';
import type { StaffRole } from '../caller/caller.ts';
import type { Database } from '../database/database.ts';
import type { Account, PublisherRole } from '../entitlement/caller.ts';
import { members, organizations, users } from './tables.ts';

/** A person by one of their credentials. */
export interface KnownPerson {
  readonly account: Account;
  readonly username: string;
  readonly email: string;
  /** Null: not of the operator's staff. */
  readonly staffRole: StaffRole | null;
  readonly hasSecondFactor: boolean;
  /** Of what was shown; the account's id where that is all that was. */
  readonly credentialId: string;
  /** Null: limited to nothing. */
  readonly scopes: readonly PersonalScope[] | null;
}

export interface FindPeople {
  /** By the hash of a personal access token. */
  readonly byToken: (hash: string) => Promise<KnownPerson | null>;
  readonly byTokenId: (id: string) => Promise<KnownPerson | null>;
  /** By a session's token, as its cookie or a program has it. */
  readonly bySession: (token: string) => Promise<KnownPerson | null>;
  readonly bySessionId: (id: string) => Promise<KnownPerson | null>;
  readonly byId: (accountId: string) => Promise<KnownPerson | null>;
}

const staffRoles: readonly StaffRole[] = ['admin', 'reviewer', 'support', 'finance'];
const publisherRoles: readonly PublisherRole[] = ['owner', 'editor', 'analyst'];

/** Of several roles, separated by commas, the one that may most. */
const highest = <Role extends string>(roles: readonly Role[], held: string | null): Role | null =>
  roles.find((role) => held?.split(',').includes(role)) ?? null;

/** What is kept with a token as its permissions. */
export const TokenPermissions = z.object({ store: z.array(PersonalScope) });

const scopesOf = (permissions: string | null): readonly PersonalScope[] | null => {
  if (permissions === null) return null;
  const read = z.safeParse(TokenPermissions, JSON.parse(permissions));
  return read.success ? read.data.store : [];
};

/** Where a credential is found: rows of `place`, counted from 1, `user_id`, `credential_id`, and `permissions`. */
type CredentialSource = (keys: SQL) => SQL;

const wanted = (keys: SQL) => sql`unnest(${keys}) with ordinality as wanted (key, place)`;

const tokensWhere = (keys: SQL, column: SQL) => sql`
  select wanted.place, apikeys.reference_id as user_id, apikeys.id as credential_id, coalesce(apikeys.permissions, '{}') as permissions
  from ${wanted(keys)} join apikeys on ${column} = wanted.key
  where apikeys.enabled and (apikeys.expires_at is null or apikeys.expires_at > now())`;

const sessionsWhere = (keys: SQL, column: SQL) => sql`
  select wanted.place, sessions.user_id, sessions.id as credential_id, null as permissions
  from ${wanted(keys)} join sessions on ${column} = wanted.key where sessions.expires_at > now()`;

const sources = {
  byToken: (keys) => tokensWhere(keys, sql`apikeys.key`),
  byTokenId: (keys) => tokensWhere(keys, sql`apikeys.id`),
  bySession: (keys) => sessionsWhere(keys, sql`sessions.token`),
  bySessionId: (keys) => sessionsWhere(keys, sql`sessions.id`),
  byId: (keys) => sql`
    select wanted.place, wanted.key as user_id, wanted.key as credential_id, null as permissions from ${wanted(keys)}`,
} satisfies Record<keyof FindPeople, CredentialSource>;

const rowsFrom = (database: Database, source: SQL) =>
  database
    .select({
      place: sql<number>`credential.place::int`,
      credentialId: sql<string>`credential.credential_id`,
      permissions: sql<string | null>`credential.permissions`,
      id: users.id,
      username: users.username,
      email: users.email,
      country: users.country,
      role: users.role,
      hasSecondFactor: users.twoFactorEnabled,
      memberRole: members.role,
      organisationId: organizations.id,
      publisherId: organizations.publisherId,
    })
    .from(sql`(${source}) as credential`)
    .innerJoin(
      users,
      sql`${users.id} = credential.user_id and (not coalesce(${users.banned}, false) or ${users.banExpires} < now())`,
    )
    .leftJoin(members, eq(members.userId, users.id))
    .leftJoin(organizations, eq(organizations.id, members.organizationId));

type Row = Awaited<ReturnType<typeof rowsFrom>>[number];

/** One person, from a row for each of their memberships. */
const person = (rows: readonly Row[]): KnownPerson | null => {
  const [first] = rows;
  if (first === undefined) return null;
  const staffRole = highest(staffRoles, first.role);
  return {
    account: {
      id: first.id,
      organisations: rows.flatMap(({ organisationId, publisherId }) =>
        organisationId !== null && publisherId === null ? [organisationId] : [],
      ),
      publishers: rows.flatMap(({ publisherId, memberRole }) => {
        const role = highest(publisherRoles, memberRole);
        return publisherId === null || role === null ? [] : [{ publisherId, role }];
      }),
      country: first.country,
      isAdministrator: staffRole === 'admin',
    },
    username: first.username ?? '',
    email: first.email,
    staffRole,
    hasSecondFactor: first.hasSecondFactor ?? false,
    credentialId: first.credentialId,
    scopes: scopesOf(first.permissions),
  };
};

/** Finds by keys of one kind. Planned once: the plan of so many joins costs as much as what it does. */
const createFinder = (database: Database, name: string, source: CredentialSource) => {
  const statement = rowsFrom(database, source(sql`${sql.placeholder('keys')}::text[]`)).prepare(name);
  return async (keys: readonly string[]): Promise<(KnownPerson | null)[]> => {
    // A cluster that pulls a hundred images shows the same token a hundred times.
    const places = new Map([...new Set(keys)].map((key, index) => [key, index + 1]));
    const byPlace = Map.groupBy(await statement.execute({ keys: [...places.keys()] }), ({ place }) => place);
    const found = new Map([...places].map(([key, place]) => [key, person(byPlace.get(place) ?? [])]));
    return keys.map((key) => found.get(key) ?? null);
  };
};

export const createFindPeople = (database: Database): FindPeople => {
  const finder = (name: string, source: CredentialSource) => {
    const loader = new DataLoader(createFinder(database, name, source), {
      cache: false,
      maxBatchSize: 1000,
      batchScheduleFn: (dispatch) => void setImmediate(dispatch),
    });
    return (key: string) => loader.load(key);
  };
  return {
    byToken: finder('person_by_token', sources.byToken),
    byTokenId: finder('person_by_token_id', sources.byTokenId),
    bySession: finder('person_by_session', sources.bySession),
    bySessionId: finder('person_by_session_id', sources.bySessionId),
    byId: finder('person_by_id', sources.byId),
  };
};
