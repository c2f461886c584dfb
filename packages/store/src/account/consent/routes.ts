import { eq } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import { oauthClients } from '../../identity/oauth-tables.ts';
import { visitorOfRequest } from '../../pages/send.ts';
import { paths } from '../paths.ts';
import { readForm } from '../request/form.ts';
import { type Kit, authorizeRoute, forSignedIn, sendPage } from '../request/kit.ts';
import { askingOrigin, authorizePath } from '../request/return-to.ts';
import { consentPage, consentRefusedPage } from './page.ts';

const Request = z.object({ request: z._default(z.string(), '') });
const Elsewhere = z.object({ url: z.string() });

/** The signed part of a request's query. What else is in the address, as the language, has no part in it. */
const signedPart = (query: URLSearchParams): string => {
  const names = new Set(query.getAll('ba_param'));
  const part = new URLSearchParams();
  for (const [name, value] of query)
    if (name === 'sig' || name === 'ba_param' || names.has(name)) part.append(name, value);
  return part.toString();
};

const findClient = async (database: Database, clientId: string): Promise<{ readonly name: string } | null> => {
  const [client] = await database
    .select({ name: oauthClients.name, clientId: oauthClients.clientId })
    .from(oauthClients)
    .where(eq(oauthClients.clientId, clientId));
  return client === undefined ? null : { name: client.name ?? client.clientId };
};

/** Asks people whether another program may use their account (OAuth 2.1). */
export const consentRoutes = (kit: Kit, database: Database): Hono => {
  const signedIn = forSignedIn(kit);
  const decide = (accept: boolean) =>
    signedIn(async (context, visitor) => {
      const { values } = await readForm(context, visitor, Request);
      const answer = await kit.ask(context, '/oauth2/consent', { accept, oauth_query: values?.request ?? '' });
      const elsewhere = z.safeParse(Elsewhere, answer.body);
      return answer.isOk && elsewhere.success
        ? context.redirect(elsewhere.data.url, 303)
        : sendPage(context, kit, visitor, consentRefusedPage(kit.site, visitor), { status: 422 });
    });
  return (
    new Hono()
      .get(
        paths.consent,
        signedIn(async (context: Context, visitor, { person }) => {
          const query = new URL(context.req.url).searchParams;
          const returnTo = authorizePath(authorizeRoute, query);
          const client = await findClient(database, query.get('client_id') ?? '');
          const origin = askingOrigin(authorizeRoute, returnTo);
          if (client === null || origin === null || !query.has('sig'))
            return sendPage(context, kit, visitor, consentRefusedPage(kit.site, visitor), { status: 422 });
          const content = {
            client: client.name,
            origin,
            scopes: (query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''),
            request: signedPart(query),
            returnTo,
          };
          return sendPage(context, kit, visitor, consentPage(kit.site, visitor, person, content), { returnTo });
        }),
      )
      // Better Auth sends here who comes with a request that it does not take. What it says of it is for programs.
      .get(paths.refused, (context) => {
        const visitor = visitorOfRequest(context);
        return sendPage(context, kit, visitor, consentRefusedPage(kit.site, visitor), { status: 422 });
      })
      .post(`${paths.consent}/allow`, decide(true))
      .post(`${paths.consent}/deny`, decide(false))
  );
};
