import { actionButton } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';
import type { OrganisationPage, ShownMember } from './page.ts';
import { rolesIn } from '../../identity/role.ts';
import { roleKeys } from './role-keys.ts';

const roleForm = (visitor: Visitor, { organisation }: OrganisationPage, { id, name, role }: ShownMember): Html =>
  html` <form
    class="form-inline"
    method="post"
    action="${visitor.link(`${paths.organisation(organisation.slug)}/role`)}"
  >
    <input type="hidden" name="member" value="${id}" />
    <select name="role" aria-label="${visitor.text('roleOf', { name })}">
      ${rolesIn(organisation.isPublisher).map(
        (one) =>
          html`<option value="${one}" ${one === role ? html`selected` : null}>${visitor.text(roleKeys[one])}</option>`,
      )}
    </select>
    <button
      type="submit"
      class="button button-small button-quiet"
      aria-label="${visitor.text('roleChangeOf', { name })}"
    >
      ${visitor.text('roleChange')}
    </button>
  </form>`;

const item = (visitor: Visitor, content: OrganisationPage, member: ShownMember): Html => {
  const { organisation } = content;
  const { id, name, email, role, isThis } = member;
  const isManaged = organisation.role === 'owner' && !isThis;
  return html` <li class="account-item">
    <div>
      <b dir="auto">${name}</b>${isThis ? html`<span class="badge">${visitor.text('memberYou')}</span>` : null}
      <small dir="ltr">${email}</small>
    </div>
    ${
      isManaged
        ? html`<div class="account-actions">
            ${roleForm(visitor, content, member)}
            ${actionButton({
              action: visitor.link(`${paths.organisation(organisation.slug)}/remove`),
              submit: visitor.text('memberRemove'),
              label: visitor.text('memberRemoveOf', { name }),
              weight: 'danger',
              hidden: { member: id },
            })}
          </div>`
        : html`<span>${visitor.text(roleKeys[role])}</span>`
    }
  </li>`;
};

export const memberList = (visitor: Visitor, content: OrganisationPage): Html =>
  html`<ul class="account-list">
    ${content.members.map((member) => item(visitor, content, member))}
  </ul>`;
