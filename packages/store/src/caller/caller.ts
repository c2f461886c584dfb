/** Who sends a request, as far as the request has shown it. */
import type { Caller, KeyMode, Scope } from '@chandlery/contract';
import type { Account } from '../entitlement/caller.ts';

/** What members of the operator's staff may do; domain.md, "Who". */
export type StaffRole = 'admin' | 'reviewer' | 'support' | 'finance';

export interface Nobody {
  readonly kind: 'anyone';
}

/** A vendor's page. */
export interface Page {
  readonly kind: 'page';
  readonly publisherId: string;
  readonly keyId: string;
  /** Where the page is: one of the origins that its key is bound to. */
  readonly origin: string;
  readonly mode: KeyMode;
}

interface Person {
  readonly account: Account;
  readonly scopes: readonly Scope[];
  /** The session or token that was shown. */
  readonly credentialId: string;
}

export interface Customer extends Person {
  readonly kind: 'customer';
}

/** A vendor's server. */
export interface PublisherServer {
  readonly kind: 'publisher';
  readonly publisherId: string;
  readonly keyId: string;
  readonly scopes: readonly Scope[];
  readonly mode: KeyMode;
}

/** Somebody of the operator's staff: a person like any customer, with a role. */
export interface Operator extends Person {
  readonly kind: 'operator';
  readonly role: StaffRole;
}

export type RequestCaller = Nobody | Page | Customer | PublisherServer | Operator;

interface Admitted {
  anyone: Nobody;
  page: Page;
  customer: Customer | Operator;
  publisher: PublisherServer;
  operator: Operator;
}

/** Who gets to the handler of a route for this kind of caller. */
export type AdmittedTo<Kind extends Caller> = Admitted[Kind];
