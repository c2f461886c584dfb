/** Where the hosted pages are that Better Auth sends people to. */
export const pagePaths = {
  signIn: '/sign-in',
  signUp: '/sign-up',
  account: '/account',
  consent: '/consent',
  refused: '/consent/refused',
  device: '/device',
  verifyEmail: '/verify-email',
  resetPassword: '/reset-password',
  invitation: (id: string) => `/invitations/${id}`,
} as const;
