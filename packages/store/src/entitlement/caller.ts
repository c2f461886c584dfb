/** Who asks for something of the registry, with everything that a decision about it looks at. */
import type { SubscriptionState } from '../subscription/state.ts';

/** What a member of a publisher may do; domain.md, "Who". */
export type PublisherRole = 'owner' | 'editor' | 'analyst';

/** What a subscription entitles to rests on. */
export interface HeldSubscription {
  readonly planId: string;
  /** The account or organisation that holds it. */
  readonly holderId: string;
  readonly state: SubscriptionState;
  /** When its first period starts. */
  readonly startsAt: Date;
  /** End of the period that is paid for; null where it has no end. */
  readonly paidTo: Date | null;
  /** Days after `paidTo` for which a subscription that nobody cancelled still counts. */
  readonly graceDays: number;
  readonly areTermsAccepted: boolean;
}

/** A person with an account. */
export interface Account {
  readonly id: string;
  /** Ids of the customers' organisations it is a member of, whatever its role there. */
  readonly organisations: readonly string[];
  readonly publishers: readonly { readonly publisherId: string; readonly role: PublisherRole }[];
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
  /** Whether it may read the registry's catalogue: the operator's administrators. */
  readonly isAdministrator: boolean;
}

/** An account, or nobody, as a request shows it. */
export interface Caller {
  /** Null: nobody has signed in. */
  readonly account: Account | null;
  /** Those that may matter, of whomever; a decision counts only those that this account or its organisations hold. */
  readonly subscriptions: readonly HeldSubscription[];
  /** Where the request comes from, ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
}
