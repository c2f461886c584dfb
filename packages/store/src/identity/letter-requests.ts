/** Paths at which anybody can have a mail sent to anybody, with the member of the body that says to whom. */
export const letterNames: Readonly<Record<string, string>> = {
  '/request-password-reset': 'email',
  '/send-verification-email': 'email',
  '/sign-up/email': 'email',
};
