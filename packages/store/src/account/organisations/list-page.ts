import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import type { Role } from '../../identity/role.ts';
import { roleKeys } from './role-keys.ts';

export interface ShownOrganisation {
  readonly name: string;
  readonly slug: string;
  /** What the person is in it. */
  readonly role: Role;
  /** It is the team of a publisher. */
  readonly isPublisher: boolean;
}

export interface OrganisationsPage {
  readonly organisations: readonly ShownOrganisation[];
  readonly done?: string | null;
  readonly entered?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

const item = (visitor: Visitor, { name, slug, role, isPublisher }: ShownOrganisation): Html =>
  html` <li class="account-item">
    <div>
      <a href="${visitor.link(paths.organisation(slug))}"><b dir="auto">${name}</b></a>
      ${isPublisher ? html`<span class="badge badge-store">${visitor.text('organisationOfPublisher')}</span>` : null}
      <small dir="ltr">${slug}</small>
    </div>
    <span>${visitor.text(roleKeys[role])}</span>
  </li>`;

export const organisationsPage = (site: Site, visitor: Visitor, person: Person, content: OrganisationsPage): Html => {
  const { organisations, done = null, entered = {}, errors = {} } = content;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('organisations'),
      lead: visitor.text('organisationsLead'),
      path: paths.organisations,
      section: paths.organisations,
      done,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`<section class="panel account-panel" aria-label="${visitor.text('organisations')}">
        ${
          organisations.length === 0
            ? html`<p>${visitor.text('organisationsNone')}</p>`
            : html`<ul class="account-list">
                ${organisations.map((one) => item(visitor, one))}
              </ul>`
        }
      </section>
      ${panel(
        'new-organisation',
        visitor.text('organisationNew'),
        form({ action: visitor.link(paths.organisations), submit: visitor.text('organisationCreate'), errors }, [
          html`<div class="form-row">
            ${field({
              name: 'name',
              label: visitor.text('organisationName'),
              value: entered['name'] ?? '',
              autocomplete: 'organization',
              maxLength: 60,
              errors,
            })}
            ${field({
              name: 'slug',
              label: visitor.text('organisationSlug'),
              hint: visitor.text('organisationSlugHint'),
              value: entered['slug'] ?? '',
              autocomplete: 'off',
              direction: 'ltr',
              isPlain: true,
              maxLength: 39,
              errors,
            })}
          </div>`,
        ]),
      )}`,
  );
};
