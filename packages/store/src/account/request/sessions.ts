import { and, eq, isNotNull } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Database } from '../../database/database.ts';
import type { Auth } from '../../identity/auth.ts';
import { members, organizations } from '../../identity/tables.ts';
import type { Person } from '../layout/person.ts';

/** Somebody who is signed in, and the session that says so. */
export interface SignedIn {
  readonly person: Person;
  readonly sessionId: string;
}

export interface Sessions {
  /** Who is signed in; null for nobody. */
  readonly of: (context: Context) => Promise<SignedIn | null>;
}

const isInTeam = async (database: Database, userId: string): Promise<boolean> => {
  const [team] = await database
    .select({ id: organizations.id })
    .from(members)
    .innerJoin(organizations, eq(members.organizationId, organizations.id))
    .where(and(eq(members.userId, userId), isNotNull(organizations.publisherId)))
    .limit(1);
  return team !== undefined;
};

export const createSessions = (database: Database, auth: Auth): Sessions => ({
  of: async (context) => {
    if (context.req.header('cookie') === undefined) return null;
    const { response, headers } = await auth.api.getSession({ headers: context.req.raw.headers, returnHeaders: true });
    // A session that is used is prolonged.
    for (const cookie of headers?.getSetCookie() ?? []) context.header('set-cookie', cookie, { append: true });
    if (response === null) return null;
    const { user, session } = response;
    const person = {
      id: user.id,
      name: user.name,
      username: user.username ?? '',
      email: user.email,
      company: user.company ?? '',
      country: user.country ?? null,
      locale: user.locale ?? null,
      hasTwoStep: user.twoFactorEnabled === true,
      isPublisher: await isInTeam(database, user.id),
    };
    return { person, sessionId: session.id };
  },
});
