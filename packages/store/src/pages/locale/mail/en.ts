import type { Table, Translated } from '../table.ts';

/** What mails say, in English. They go to people who may never have heard of the store: a stranger's words in them are quoted. */
export const en = {
  mailSentTo: '{store} sent this mail to {address}.',
  mailButtonFails: 'If the button does nothing, open this address:',
  mailLinkLife: 'The link works for {time}.',
  mailNotYou: 'If you did not ask for this, ignore this mail. Without the link, nothing happens.',

  mailVerifySubject: 'Confirm your e-mail address',
  mailVerifyText: 'Confirm that this address is yours, and your account at {store} is ready.',
  mailVerifyAction: 'Confirm address',

  mailChangeAddressSubject: 'Confirm your new e-mail address',
  mailChangeAddressText: 'Your account at {store} is to have this address from now on. Confirm that it is yours.',

  mailTakenSubject: 'You have an account already',
  mailTakenText:
    'Somebody, hopefully you, wanted to sign up at {store} with this address. It has an account already, so nothing was changed.',
  mailTakenReset: 'If you have forgotten your password, the sign-in page helps you to choose a new one.',
  mailTakenAction: 'Sign in',

  mailResetSubject: 'Choose a new password',
  mailResetText: 'Somebody, hopefully you, asked for a new password for your account at {store}.',
  mailResetAction: 'Choose a password',

  mailInvitationSubject: 'Invitation to “{organisation}”',
  mailInvitationText: '“{inviter}” ({address}) invites you to the organisation “{organisation}” at {store}.',
  mailInvitationRole: 'Your role there: {role}.',
  mailInvitationAction: 'See the invitation',
  mailInvitationLife: 'The invitation is open for {time}.',
  mailInvitationNotYou: 'If you do not know them, ignore this mail.',

  mailPasswordChangedSubject: 'Your password was changed',
  mailPasswordChangedText: 'The password of your account at {store} was changed.',
  mailSecondFactorOnSubject: 'Two-step sign-in is on',
  mailSecondFactorOnText: 'Signing in to your account at {store} now takes a code from your authenticator app, too.',
  mailSecondFactorOffSubject: 'Two-step sign-in is off',
  mailSecondFactorOffText: 'Signing in to your account at {store} now takes the password alone.',
  mailTokenCreatedSubject: 'A new access token',
  mailTokenCreatedText: 'The access token “{name}” was made for your account at {store}. It pulls images as you do.',
  mailAddressChangedSubject: 'Your e-mail address was changed',
  mailAddressChangedText: 'Your account at {store} now has another e-mail address than this one.',
  mailNoticeTime: 'When: {time}',
  mailNoticeNotYou: 'If it was not you, choose a new password at once and sign out everywhere.',
  mailNoticeAction: 'Check your account',

  outbox: 'Outbox',
  outboxText: 'No mail server is set up, so mails stay here. Only you see them, on the machine that runs the store.',
  outboxEmpty: 'No mail yet',
  outboxEmptyText: 'Mails show up here as soon as somebody signs up or asks for a new password.',
  outboxTo: 'To',
  outboxPlain: 'As text',
} as const satisfies Table;

export type MailWords = Translated<typeof en>;
