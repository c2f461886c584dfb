/** What the account element says, in English. */
export const words = {
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  menu: 'Account of {name}',
  subscriptions: 'Subscriptions and licences',
  settings: 'Account settings',
  failed: 'Signing in did not work. Try again.',
};

export type AccountWords = typeof words;
