/** The mails that go with an account. `url` is where the button leads, `hours` how long that works. */
import type { Visitor } from '../pages/visitor.ts';
import { isolated } from './isolated.ts';
import type { Letter } from './letter.ts';
import { quoted } from './quoted.ts';

/** In seconds. */
const hour = 3600;

interface Link {
  readonly store: string;
  readonly url: string;
}
interface EndingLink extends Link {
  readonly hours: number;
}

/** To an address that somebody signed up with. */
export const verifyAddressLetter = (visitor: Visitor, { store, url, hours }: EndingLink): Letter => ({
  subject: visitor.text('mailVerifySubject'),
  lines: [visitor.text('mailVerifyText', { store })],
  action: { label: visitor.text('mailVerifyAction'), url },
  notes: [visitor.text('mailLinkLife', { time: visitor.duration(hours * hour) }), visitor.text('mailNotYou')],
});

/** To the address that an account is to have in place of the one it has. */
export const changeAddressLetter = (visitor: Visitor, { store, url, hours }: EndingLink): Letter => ({
  subject: visitor.text('mailChangeAddressSubject'),
  lines: [visitor.text('mailChangeAddressText', { store })],
  action: { label: visitor.text('mailVerifyAction'), url },
  notes: [visitor.text('mailLinkLife', { time: visitor.duration(hours * hour) }), visitor.text('mailNotYou')],
});

/** To the owner of an address that somebody tried to sign up with, whom the page told nothing. */
export const addressTakenLetter = (visitor: Visitor, { store, url }: Link): Letter => ({
  subject: visitor.text('mailTakenSubject'),
  lines: [visitor.text('mailTakenText', { store })],
  action: { label: visitor.text('mailTakenAction'), url },
  notes: [visitor.text('mailTakenReset')],
});

export const resetPasswordLetter = (visitor: Visitor, { store, url, hours }: EndingLink): Letter => ({
  subject: visitor.text('mailResetSubject'),
  lines: [visitor.text('mailResetText', { store })],
  action: { label: visitor.text('mailResetAction'), url },
  notes: [visitor.text('mailLinkLife', { time: visitor.duration(hours * hour) }), visitor.text('mailNotYou')],
});

export interface Invitation extends EndingLink {
  readonly organisation: string;
  /** Who invites: their name and address. */
  readonly inviter: string;
  readonly address: string;
  /** As the recipient calls it. */
  readonly role: string;
}

export const invitationLetter = (visitor: Visitor, invitation: Invitation): Letter => {
  const { store, url, hours, role } = invitation;
  const organisation = isolated(visitor, quoted(invitation.organisation));
  const inviter = isolated(visitor, quoted(invitation.inviter));
  const address = isolated(visitor, invitation.address);
  return {
    subject: visitor.text('mailInvitationSubject', { organisation }),
    lines: [
      visitor.text('mailInvitationText', { inviter, address, organisation, store }),
      visitor.text('mailInvitationRole', { role }),
    ],
    action: { label: visitor.text('mailInvitationAction'), url },
    notes: [
      visitor.text('mailInvitationLife', { time: visitor.duration(hours * hour) }),
      visitor.text('mailInvitationNotYou'),
    ],
  };
};

const notices = {
  passwordChanged: { subject: 'mailPasswordChangedSubject', text: 'mailPasswordChangedText' },
  secondFactorOn: { subject: 'mailSecondFactorOnSubject', text: 'mailSecondFactorOnText' },
  secondFactorOff: { subject: 'mailSecondFactorOffSubject', text: 'mailSecondFactorOffText' },
  tokenCreated: { subject: 'mailTokenCreatedSubject', text: 'mailTokenCreatedText' },
  addressChanged: { subject: 'mailAddressChangedSubject', text: 'mailAddressChangedText' },
} as const;

export interface Notice extends Link {
  readonly what: keyof typeof notices;
  /** RFC 3339. */
  readonly time: string;
  /** Of what was made, where it has one. */
  readonly name?: string;
}

/** To somebody whose account has changed in a way that they should know of if it was not them. */
export const securityNoticeLetter = (visitor: Visitor, { what, store, url, time, name = '' }: Notice): Letter => ({
  subject: visitor.text(notices[what].subject),
  lines: [
    visitor.text(notices[what].text, { store, name: isolated(visitor, quoted(name)) }),
    visitor.text('mailNoticeTime', { time: visitor.moment(time) }),
  ],
  action: { label: visitor.text('mailNoticeAction'), url },
  notes: [visitor.text('mailNoticeNotYou')],
});
