/** Who signs in to the registry: by password, or by a personal access token with the scope for it. */
import type { UseRecorder } from '../database/record-use.ts';
import type { Account } from '../entitlement/caller.ts';
import type { Identity } from '../registry/identity.ts';
import type { FindPeople, KnownPerson } from './find-people.ts';
import type { Passwords } from './passwords.ts';
import { hashOfToken, tokenPrefix } from './token.ts';

/** What a token leaves of its owner's rights in the registry; null where that is nothing. */
const limited = ({ account, scopes }: KnownPerson): Account | null => {
  if (scopes === null || scopes.includes('registry:push')) return account;
  if (!scopes.includes('registry:pull')) return null;
  return { ...account, publishers: account.publishers.map((one) => ({ ...one, role: 'analyst' })) };
};

const isNamed = ({ username, email }: KnownPerson, name: string): boolean => {
  const lower = name.toLowerCase();
  return lower === username || lower === email;
};

/** @param tokenUse told of every token that lets somebody in */
export const createRegistryIdentity = (people: FindPeople, passwords: Passwords, tokenUse: UseRecorder): Identity => ({
  authenticate: async (username, secret, address) => {
    if (!secret.startsWith(tokenPrefix)) {
      const known = await passwords.check(username, secret, address);
      const person = known && (await people.byId(known.accountId));
      return person && { account: person.account, credentialId: known.credentialId };
    }
    const person = await people.byToken(hashOfToken(secret));
    const account = person !== null && isNamed(person, username) ? limited(person) : null;
    if (person === null || account === null) return null;
    tokenUse.used(person.credentialId);
    return { account, credentialId: person.credentialId };
  },
  resume: async (accountId, credentialId) => {
    const person = await people.byTokenId(credentialId);
    if (person !== null) return person.account.id === accountId ? limited(person) : null;
    if (!(await passwords.isCurrent(accountId, credentialId))) return null;
    const owner = await people.byId(accountId);
    // Since then they may have asked for more than a password.
    return owner === null || owner.hasSecondFactor ? null : owner.account;
  },
});
