import { PageOrigin, type PublisherKeyRequest, ServerScope } from '@chandlery/contract';
import { asc, eq } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { members, organizations } from '../../identity/tables.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { changeKey, listKeys, revokeKey } from '../../publisher-key/change-key.ts';
import { createPublisherKey } from '../../publisher-key/create-key.ts';
import { paths } from '../paths.ts';
import { line } from '../request/fields.ts';
import { error, readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, sendPage } from '../request/kit.ts';
import type { SignedIn } from '../request/sessions.ts';
import { type KeysPage, type ShownPublisher, keysPage } from './page.ts';

const most = 50;

const wrongOrigin = error('errorOrigin');
const origins = z.pipe(
  z.pipe(
    z.string(error('errorNeeded')).check(z.maxLength(5000, error('errorLong'))),
    // What people copy ends in a slash more often than not.
    z.transform((text: string) => text.split(/[\s,]+/).flatMap((one) => (one === '' ? [] : [one.replace(/\/$/, '')]))),
  ),
  z
    .array(z.string().check(z.refine((text) => z.safeParse(PageOrigin, text).success, wrongOrigin)))
    .check(z.minLength(1, error('errorNeeded')), z.maxLength(most, error('errorLong'))),
);

const mode = z.enum(['test', 'live']);
const Publishable = z.object({ name: line(), mode, origins });
const Secret = z.object({
  name: line(),
  mode,
  scopes: z.array(ServerScope, error('errorScopes')).check(z.minLength(1, error('errorScopes'))),
});
const Origins = z.object({ key: line(), origins });
const Revoke = z.object({ key: line() });

const done = { saved: 'keySaved', ended: 'keyEnded', created: 'keySaved' } as const;

interface Team extends ShownPublisher {
  readonly id: string;
  readonly role: string;
}

/** The publishers in whose teams somebody is, by name. Analysts see no keys. */
const listTeams = (database: Database, userId: string): Promise<Team[]> =>
  database
    .select({ id: publishers.id, slug: publishers.slug, name: publishers.name, role: members.role })
    .from(members)
    .innerJoin(organizations, eq(members.organizationId, organizations.id))
    .innerJoin(publishers, eq(organizations.publisherId, publishers.id))
    .where(eq(members.userId, userId))
    .orderBy(asc(publishers.name), asc(publishers.id));

interface Asked {
  readonly context: Context;
  readonly visitor: Visitor;
  readonly team: Team;
  readonly send: (more?: Partial<KeysPage>) => Promise<Response>;
  readonly leadBack: (name: keyof typeof done) => Response;
}

export const keyRoutes = (kit: Kit, database: Database): Hono => {
  const signedIn = forSignedIn(kit);
  /** What is for members of a publisher's team; `ownersOnly` for those who keep its keys. */
  const team = (ownersOnly: boolean, handle: (asked: Asked, who: SignedIn) => Promise<Response> | Response) =>
    signedIn(async (context, visitor, who) => {
      const teams = (await listTeams(database, who.person.id)).filter(({ role }) => role !== 'analyst');
      const wanted = context.req.query('publisher');
      const team = wanted === undefined ? teams[0] : teams.find(({ slug }) => slug === wanted);
      if (team === undefined || (ownersOnly && team.role !== 'owner')) throw new StoreProblem('not_found');
      const send = async (more: Partial<KeysPage> = {}) => {
        const keys = await listKeys(database, team.id);
        const content = {
          publisher: team,
          publishers: teams,
          keys: keys.filter(({ revokedAt }) => revokedAt === null),
          isOwner: team.role === 'owner',
          allScopes: ServerScope.options,
          ...more,
        };
        const status = more.wrong === undefined ? 200 : 422;
        return sendPage(context, kit, visitor, keysPage(kit.site, visitor, who.person, content), { status });
      };
      const leadBack = (name: keyof typeof done) =>
        leadTo(context, visitor, paths.keys, { publisher: team.slug, done: name });
      return handle({ context, visitor, team, send, leadBack }, who);
    });
  const create = async ({ team, send, leadBack }: Asked, request: PublisherKeyRequest, userId: string) => {
    const { name, key } = await createPublisherKey(database, team.id, request, userId);
    // Only of a secret key is anything shown that is not shown again.
    return request.kind === 'secret' ? send({ created: { name, key } }) : leadBack('created');
  };
  const wrong = ({ send }: Asked, form: string, entered: KeysPage['entered'], errors: FormErrors) =>
    send({ wrong: form, entered: entered ?? {}, errors });

  return new Hono()
    .get(
      paths.keys,
      team(false, ({ context, visitor, send }) => send({ done: doneText(context, visitor, done) })),
    )
    .post(
      `${paths.keys}/publishable`,
      team(true, async (asked, { person }) => {
        const { values, errors, entered } = await readForm(asked.context, asked.visitor, Publishable);
        if (values === null) return wrong(asked, 'publishable', entered, errors);
        return create(asked, { kind: 'publishable', ...values }, person.id);
      }),
    )
    .post(
      `${paths.keys}/secret`,
      team(true, async (asked, { person }) => {
        const { values, errors, entered } = await readForm(asked.context, asked.visitor, Secret);
        if (values === null) return wrong(asked, 'secret', entered, errors);
        return create(asked, { kind: 'secret', ...values }, person.id);
      }),
    )
    .post(
      `${paths.keys}/origins`,
      team(true, async (asked) => {
        const { values, errors, entered } = await readForm(asked.context, asked.visitor, Origins);
        if (values === null) return wrong(asked, entered['key'] ?? '', entered, errors);
        await changeKey(database, asked.team.id, values.key, { origins: values.origins });
        return asked.leadBack('saved');
      }),
    )
    .post(
      `${paths.keys}/revoke`,
      team(true, async ({ context, visitor, team, leadBack }) => {
        const { values } = await readForm(context, visitor, Revoke);
        try {
          await revokeKey(database, team.id, values?.key ?? '', new Date());
        } catch (error) {
          // It has ended already, perhaps by the same form sent twice.
          if (!(error instanceof StoreProblem)) throw error;
        }
        return leadBack('ended');
      }),
    );
};
