import type { Caller } from '../../entitlement/caller.ts';
import type { RepositoryAction } from '../../entitlement/decide.ts';
import { type DenyReason, sooner } from '../../entitlement/decision.ts';
import type { Entitlement } from '../../entitlement/entitlement.ts';
import type { Scope } from './scope.ts';

/** One entry of a token's `access` claim. */
export interface Access {
  readonly type: string;
  readonly class?: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/** What was asked for and not granted. */
export interface Denied {
  readonly repository: string;
  readonly action: RepositoryAction;
  readonly reason: DenyReason;
}

export interface Granted {
  readonly access: readonly Access[];
  readonly denied: readonly Denied[];
  /** When the first of the permissions ends by itself; null where none does. */
  readonly until: Date | null;
}

const repositoryActions: readonly RepositoryAction[] = ['pull', 'push', 'delete'];

const nothing: Granted = { access: [], denied: [], until: null };

const accessTo = (scope: Scope, actions: readonly string[]): Access => ({
  type: scope.type,
  ...(scope.class === null ? {} : { class: scope.class }),
  name: scope.name,
  actions,
});

type Asking = Pick<Caller, 'account' | 'country'>;

const grantRepository = async (entitlement: Entitlement, by: Asking, scope: Scope, now: Date): Promise<Granted> => {
  const asked = repositoryActions.filter((action) => scope.actions.includes(action) || scope.actions.includes('*'));
  if (asked.length === 0) return nothing;
  const decisions = await entitlement.decide(by, scope.name, asked, now);
  const granted = asked.filter((_, index) => decisions[index]?.allow);
  const denied = asked.flatMap((action, index): Denied[] => {
    const decision = decisions[index];
    return decision?.allow === false ? [{ repository: scope.name, action, reason: decision.reason }] : [];
  });
  const until = decisions.map((decision) => (decision.allow ? decision.until : null)).reduce(sooner, null);
  return { access: granted.length === 0 ? [] : [accessTo(scope, granted)], denied, until };
};

/** The list of all repositories is for the operator. */
const grantCatalogue = ({ account }: Asking, scope: Scope): Granted =>
  account?.isAdministrator === true && scope.name === 'catalog' && scope.actions.includes('*')
    ? { ...nothing, access: [accessTo(scope, ['*'])] }
    : nothing;

const grantOne = async (entitlement: Entitlement, by: Asking, scope: Scope, now: Date): Promise<Granted> => {
  if (scope.type === 'repository') return grantRepository(entitlement, by, scope, now);
  return scope.type === 'registry' ? grantCatalogue(by, scope) : nothing;
};

/** What somebody gets of what they ask for: the part they may have. Asking for more is no error. */
export const grant = async (
  entitlement: Entitlement,
  by: Asking,
  scopes: readonly Scope[],
  now: Date,
): Promise<Granted> => {
  const granted = await Promise.all(scopes.map((scope) => grantOne(entitlement, by, scope, now)));
  return {
    access: granted.flatMap(({ access }) => access),
    denied: granted.flatMap(({ denied }) => denied),
    until: granted.map(({ until }) => until).reduce(sooner, null),
  };
};
