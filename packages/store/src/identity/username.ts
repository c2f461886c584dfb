import { randomInt } from 'node:crypto';
import { type GenericEndpointContext, getCurrentAdapter } from 'better-auth';

/** What may be the user name of somebody with this address: its part before the `@`, in letters that a registry takes. */
const fromEmail = (email: string): string => {
  const name = email
    .slice(0, email.lastIndexOf('@'))
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 30);
  return name.length < 3 ? `user_${name}` : name;
};

interface Named {
  readonly username?: string;
  readonly displayUsername?: string;
}

const attempts = 20;

/**
 * A user name for somebody who has chosen none: who comes from another identity provider must have one for `docker login` as well.
 * Looked up through Better Auth, which may be in the middle of a transaction.
 */
export const proposeUsername = async (
  user: Readonly<Record<string, unknown>> & { readonly email: string },
  { context }: GenericEndpointContext,
): Promise<Named> => {
  if (typeof user['username'] === 'string') return {};
  const adapter = await getCurrentAdapter(context.adapter);
  const wish = fromEmail(user.email);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const username = attempt === 0 ? wish : `${wish}_${randomInt(10 ** Math.min(attempt + 1, 8))}`;
    const taken = await adapter.findOne({ model: 'user', where: [{ field: 'username', value: username }] });
    if (taken === null) return { username, displayUsername: username };
  }
  return {};
};
