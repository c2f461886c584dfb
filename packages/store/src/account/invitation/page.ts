import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Role } from '../../identity/role.ts';
import { roleKeys } from '../organisations/role-keys.ts';
import { paths } from '../paths.ts';

export interface Invitation {
  readonly id: string;
  readonly organisation: string;
  readonly inviter: string;
  readonly role: Role;
}

export const invitationPage = (site: Site, visitor: Visitor, invitation: Invitation): Html => {
  const { id, organisation, inviter, role } = invitation;
  const path = paths.invitation(id);
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('invitation', { organisation }),
      lead: visitor.text('invitationLead', { inviter, role: visitor.text(roleKeys[role]) }),
      path,
    },
    html`${form({ action: visitor.link(`${path}/accept`), submit: visitor.text('invitationAccept') }, [])}
    ${form({ action: visitor.link(`${path}/decline`), submit: visitor.text('invitationDecline'), weight: 'quiet' }, [])}`,
  );
};

/** The same for one that never was, and for one to somebody else. */
export const noInvitationPage = (site: Site, visitor: Visitor, path: string, email: string): Html =>
  entryPage(
    site,
    visitor,
    { title: visitor.text('invitationBad'), lead: visitor.text('invitationBadText', { email }), path },
    html`<p><a class="button button-quiet" href="${visitor.link(paths.account)}">${visitor.text('account')}</a></p>`,
  );
