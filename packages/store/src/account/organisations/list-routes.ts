import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import { paths } from '../paths.ts';
import { line } from '../request/fields.ts';
import { error, readForm } from '../request/form.ts';
import { type Kit, doneText, forSignedIn, leadTo, refusalErrors, sendPage, wrongStatus } from '../request/kit.ts';
import { listOrganisations } from './find-organisation.ts';
import { type OrganisationsPage, organisationsPage } from './list-page.ts';

const Create = z.object({
  name: line(60),
  slug: line(39).check(z.regex(/^[a-z\d]+(-[a-z\d]+)*$/, error('errorSlug'))),
});

const taken = ['slug', 'errorSlugTaken'] as const;
const known = { ORGANIZATION_ALREADY_EXISTS: taken, ORGANIZATION_SLUG_ALREADY_TAKEN: taken } as const;

const done = { left: 'left', declined: 'invitationDeclined' } as const;

export const organisationListRoutes = (kit: Kit, database: Database): Hono => {
  const signedIn = forSignedIn(kit);
  return new Hono()
    .get(
      paths.organisations,
      signedIn(async (context, visitor, { person }) => {
        const organisations = await listOrganisations(database, person.id);
        const content = { organisations, done: doneText(context, visitor, done) };
        return sendPage(context, kit, visitor, organisationsPage(kit.site, visitor, person, content));
      }),
    )
    .post(
      paths.organisations,
      signedIn(async (context, visitor, { person }) => {
        const { values, errors, entered } = await readForm(context, visitor, Create);
        const again = async (wrong: OrganisationsPage['errors'] | null, status: 422 | 429 = 422) => {
          const organisations = await listOrganisations(database, person.id);
          const page = organisationsPage(kit.site, visitor, person, { organisations, entered, errors: wrong ?? {} });
          return sendPage(context, kit, visitor, page, { status });
        };
        if (values === null) return again(errors);
        const answer = await kit.ask(context, '/organization/create', {
          ...values,
          keepCurrentActiveOrganization: true,
        });
        return answer.isOk
          ? leadTo(context, visitor, paths.organisation(values.slug), { done: 'created' })
          : again(refusalErrors(visitor, answer, known), wrongStatus(answer));
      }),
    );
};
