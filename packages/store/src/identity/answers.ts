import { createAuthMiddleware } from 'better-auth/api';

/**
 * The answer to a sign-up tells nothing: what Better Auth answers for an address with an account differs in what only a new account
 * has.
 */
export const sameAnswers = createAuthMiddleware(async (context) => {
  if (context.path !== '/sign-up/email') return;
  const { returned } = context.context;
  if (returned instanceof Error) return;
  const { email, name } = context.body as { email: string; name: string };
  return context.json({ token: null, user: { email, name } });
});
