/** Who stands before a checkout: by the session of the store's own pages, or by the ticket with which it was started. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Sessions } from '../../account/request/sessions.ts';
import type { Account } from '../../entitlement/caller.ts';
import type { FindPeople } from '../../identity/find-people.ts';
import type { Holders } from '../../subscription/holders.ts';
import { viewerOf } from '../../subscription/viewer.ts';
import type { CheckoutRow } from '../tables.ts';
import { hashTicket } from '../ticket.ts';

/** Somebody who may go through a checkout. */
export interface Actor {
  readonly account: Account;
  readonly name: string;
  readonly email: string;
  /** Accounts and organisations for which they may buy, themselves first. */
  readonly owned: readonly { readonly id: string; readonly name: string }[];
  /** Whether a session says who they are: they may sign out, and have pages of their own. */
  readonly hasSession: boolean;
}

/** `stranger`: somebody is signed in, and the checkout is another account's. */
export type Visitation =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'stranger' };

const ticketCookie = 'checkout_ticket';

/** The ticket that a request shows, in its address or a cookie; null where it is not this checkout's. */
export const ticketOf = (context: Context, { ticketHash }: CheckoutRow): string | null => {
  const shown = [context.req.query('ticket'), getCookie(context, ticketCookie)];
  return shown.find((ticket) => ticket !== undefined && hashTicket(ticket) === ticketHash) ?? null;
};

/** Keeps a ticket where no address shows it: only for this checkout, and for its day. */
export const keepTicket = (context: Context, { id }: CheckoutRow, ticket: string, origin: string): void =>
  setCookie(context, ticketCookie, ticket, {
    path: `/checkout/${id}`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https:'),
    maxAge: 86_400,
  });

export interface ActorsOptions {
  readonly sessions: Sessions;
  readonly people: Pick<FindPeople, 'byId'>;
  readonly holders: Holders;
}

export const createActors = ({ sessions, people, holders }: ActorsOptions) => {
  const actorOf = async (accountId: string, hasSession: boolean): Promise<Actor> => {
    const known = await people.byId(accountId);
    if (known === null) throw new Error(`the account ${accountId} goes through a checkout and is not known`);
    const { owned } = await viewerOf(holders, known.account);
    const facts = await holders.find(owned);
    const named = owned.map((id) => ({ id, name: facts.get(id)?.name ?? id }));
    return { account: known.account, name: named[0]?.name ?? '', email: known.email, owned: named, hasSession };
  };

  return async (context: Context, row: CheckoutRow): Promise<Visitation> => {
    const signedIn = await sessions.of(context);
    const { accountId } = row;
    const isTheirs = signedIn !== null && (accountId === null || accountId === signedIn.person.id);
    if (isTheirs) return { kind: 'actor', actor: await actorOf(signedIn.person.id, true) };
    if (accountId !== null && ticketOf(context, row) !== null)
      return { kind: 'actor', actor: await actorOf(accountId, false) };
    return { kind: signedIn === null ? 'nobody' : 'stranger' };
  };
};

export type FindActor = ReturnType<typeof createActors>;
