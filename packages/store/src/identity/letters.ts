/** The mails that go with an account, as identity asks for them. How they look and what they say is the mail's own business. */

export interface Recipient {
  readonly email: string;
  readonly name: string;
  /** BCP 47; null where it is not known. */
  readonly locale: string | null;
}

/** An address that does something, for some hours. */
export interface EndingLink {
  readonly url: string;
  readonly hours: number;
}

export interface InvitationLetter extends EndingLink {
  readonly organisation: string;
  readonly inviter: { readonly name: string; readonly email: string };
  readonly role: string;
}

/** What somebody is told of who may not have done it themselves. */
export type SecurityNotice =
  | { readonly what: 'passwordChanged' | 'secondFactorOn' | 'secondFactorOff' | 'addressChanged' }
  | { readonly what: 'tokenCreated'; readonly name: string };

export interface AccountLetters {
  readonly verifyAddress: (to: Recipient, link: EndingLink) => Promise<void>;
  /** To the address that an account is to have in place of the one it has. */
  readonly changeAddress: (to: Recipient, link: EndingLink) => Promise<void>;
  /** To the owner of an address that somebody tried to sign up with. */
  readonly addressTaken: (to: Recipient) => Promise<void>;
  readonly resetPassword: (to: Recipient, link: EndingLink) => Promise<void>;
  readonly invite: (to: Recipient, invitation: InvitationLetter) => Promise<void>;
  readonly notice: (to: Recipient, notice: SecurityNotice) => Promise<void>;
}
