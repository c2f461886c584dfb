import { PersonalScope, type Scope } from '@chandlery/contract';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import type { AccountLetters } from '../../identity/letters.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { line } from '../request/fields.ts';
import { error, readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, sendPage } from '../request/kit.ts';
import { createToken, listTokens, revokeToken } from '../tokens.ts';
import { type TokensPage, lifetimes, tokensPage } from './page.ts';

const Create = z.object({
  name: line(60),
  days: z.enum(lifetimes.map(String)),
  scopes: z.array(PersonalScope, error('errorScopes')).check(z.minLength(1, error('errorScopes'))),
});
const End = z.object({ token: line() });

const done = { ended: 'tokenEnded' } as const;

/** What Docker needs, and the command line beside it. */
const usual = ['registry:pull', 'account:read', 'subscriptions:read'] as const satisfies readonly PersonalScope[];

/** A session is limited to nothing. */
const held: readonly Scope[] = PersonalScope.options;

const scopesFor = ({ isPublisher }: Person): readonly PersonalScope[] =>
  PersonalScope.options.filter((scope) => isPublisher || !/^publisher:|^registry:push$/.test(scope));

export interface TokenPagesOptions {
  readonly database: Database;
  readonly letters: AccountLetters;
  /** Where `docker login` goes; null where there is no registry. */
  readonly registry: string | null;
}

export const tokenRoutes = (kit: Kit, { database, letters, registry }: TokenPagesOptions): Hono => {
  const signedIn = forSignedIn(kit);
  const content = async (person: Person): Promise<TokensPage> => {
    const now = new Date().toISOString();
    const tokens = await listTokens(database, person.id);
    return {
      tokens: tokens.map((token) => ({
        id: token.id,
        name: token.name,
        display: token.display,
        scopes: token.scopes,
        createdAt: token.createdAt,
        usedAt: token.usedAt,
        expiresAt: token.expiresAt,
        hasExpired: token.expiresAt !== null && token.expiresAt <= now,
      })),
      registry,
      allScopes: scopesFor(person),
      scopes: usual,
    };
  };
  return new Hono()
    .get(
      paths.tokens,
      signedIn(async (context, visitor, { person }) => {
        const page = { ...(await content(person)), done: doneText(context, visitor, done) };
        return sendPage(context, kit, visitor, tokensPage(kit.site, visitor, person, page));
      }),
    )
    .post(
      paths.tokens,
      signedIn(async (context, visitor, { person }) => {
        const { values, errors, entered, lists } = await readForm(context, visitor, Create);
        const again = async (wrong: FormErrors) => {
          const page = { ...(await content(person)), scopes: lists['scopes'] ?? [], entered, errors: wrong };
          return sendPage(context, kit, visitor, tokensPage(kit.site, visitor, person, page), { status: 422 });
        };
        if (values === null) return again(errors);
        const days = Number(values.days);
        const request = { name: values.name, scopes: values.scopes, ...(days === 0 ? {} : { days }) };
        const created = await createToken(database, kit.auth, person.id, request, held);
        await letters.notice(person, { what: 'tokenCreated', name: created.name });
        const page = { ...(await content(person)), created };
        return sendPage(context, kit, visitor, tokensPage(kit.site, visitor, person, page));
      }),
    )
    .post(
      `${paths.tokens}/end`,
      signedIn(async (context, visitor, { person }) => {
        const { values } = await readForm(context, visitor, End);
        try {
          await revokeToken(database, person.id, values?.token ?? '');
        } catch (error) {
          // It has ended already, perhaps by the same form sent twice.
          if (!(error instanceof StoreProblem)) throw error;
        }
        return leadTo(context, visitor, paths.tokens, { done: 'ended' });
      }),
    );
};
