import { type FormErrors, field, selection } from '../../pages/form/field.ts';
import { actionButton, form, formError } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import type { ShownOrganisation } from './list-page.ts';
import { memberList } from './members.ts';
import { type Role, rolesIn } from '../../identity/role.ts';
import { roleKeys } from './role-keys.ts';

export interface ShownMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isThis: boolean;
}

export interface ShownInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** RFC 3339. */
  readonly expiresAt: string;
}

export interface OrganisationPage {
  readonly organisation: ShownOrganisation;
  readonly members: readonly ShownMember[];
  /** Open ones. */
  readonly invitations: readonly ShownInvitation[];
  readonly done?: string | null;
  /** Which form it is that something is wrong with. */
  readonly wrong?: 'invite' | 'rename' | 'members';
  readonly entered?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

const inviteForm = (visitor: Visitor, { organisation, wrong, entered = {}, errors = {} }: OrganisationPage): Html => {
  const isWrong = wrong === 'invite';
  const shown = isWrong ? errors : {};
  return form(
    {
      action: visitor.link(`${paths.organisation(organisation.slug)}/invite`),
      submit: visitor.text('inviteSubmit'),
      errors: shown,
    },
    [
      html`<div class="form-row">
        ${field({
          name: 'email',
          label: visitor.text('email'),
          type: 'email',
          value: isWrong ? (entered['email'] ?? '') : '',
          autocomplete: 'off',
          maxLength: 254,
          errors: shown,
        })}
        ${selection({
          name: 'role',
          label: visitor.text('role'),
          value: entered['role'] ?? (organisation.isPublisher ? 'editor' : 'member'),
          choices: rolesIn(organisation.isPublisher).map((role) => ({
            value: role,
            label: visitor.text(roleKeys[role]),
          })),
          errors: shown,
        })}
      </div>`,
    ],
  );
};

const invitationList = (visitor: Visitor, { organisation, invitations }: OrganisationPage): Html =>
  html`<ul class="account-list">
    ${invitations.map(
      ({ id, email, role, expiresAt }) =>
        html`<li class="account-item">
          <div>
            <b dir="ltr">${email}</b>
            <small
              >${visitor.text(roleKeys[role])} ·
              ${visitor.text('invitationUntil', { time: visitor.date(expiresAt) })}</small
            >
          </div>
          ${
            organisation.role === 'owner'
              ? actionButton({
                  action: visitor.link(`${paths.organisation(organisation.slug)}/invitations/withdraw`),
                  submit: visitor.text('invitationCancel'),
                  label: visitor.text('invitationCancelOf', { name: email }),
                  hidden: { invitation: id },
                })
              : null
          }
        </li>`,
    )}
  </ul>`;

const renameForm = (visitor: Visitor, { organisation, wrong, entered = {}, errors = {} }: OrganisationPage): Html => {
  const isWrong = wrong === 'rename';
  const shown = isWrong ? errors : {};
  return form(
    {
      action: visitor.link(`${paths.organisation(organisation.slug)}/rename`),
      submit: visitor.text('rename'),
      weight: 'quiet',
      errors: shown,
    },
    [
      field({
        name: 'name',
        label: visitor.text('organisationName'),
        value: isWrong ? (entered['name'] ?? '') : organisation.name,
        autocomplete: 'organization',
        maxLength: 60,
        errors: shown,
      }),
    ],
  );
};

const leaveForm = (visitor: Visitor, { organisation, members }: OrganisationPage): Html => {
  const owners = members.filter(({ role }) => role === 'owner');
  const isLast = owners.length === 1 && owners.some(({ isThis }) => isThis);
  return isLast
    ? html`<p>${visitor.text('lastOwner')}</p>`
    : html`<div>
        ${actionButton({
          action: visitor.link(`${paths.organisation(organisation.slug)}/leave`),
          submit: visitor.text('leave'),
          weight: 'danger',
        })}
      </div>`;
};

export const organisationPage = (site: Site, visitor: Visitor, person: Person, content: OrganisationPage): Html => {
  const { organisation, invitations, done = null, wrong, errors = {} } = content;
  const isOwner = organisation.role === 'owner';
  return accountPage(
    site,
    visitor,
    person,
    {
      title: organisation.name,
      lead: html`<code dir="ltr">${organisation.slug}</code>`,
      path: paths.organisation(organisation.slug),
      section: paths.organisations,
      done,
      hasErrors: wrong !== undefined,
    },
    html`${panel(
      'members',
      visitor.text('members'),
      html`${wrong === 'members' ? formError(errors) : null}${memberList(visitor, content)}`,
    )}
    ${isOwner ? panel('invite', visitor.text('invite'), inviteForm(visitor, content)) : null}
    ${invitations.length === 0 ? null : panel('invitations', visitor.text('invitations'), invitationList(visitor, content))}
    ${isOwner ? panel('rename', visitor.text('rename'), renameForm(visitor, content)) : null}
    ${panel('leave', visitor.text('leave'), leaveForm(visitor, content), visitor.text('leaveText'))}`,
  );
};
