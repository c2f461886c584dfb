/**
 * Brings the store's books in line with the provider's. What the provider would have told is taken in as if it had just done so, and does the
 * same as it would have then; what the store should have told it is told.
 */
import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { subscriptions } from '../../subscription/tables.ts';
import type { Billing } from '../billing.ts';
import type { BookEntry } from '../provider.ts';
import { type Books, type Difference, differenceOf } from './difference.ts';

/** `found`: nothing was tried. `mended`: they agree now. `left`: they do not, and somebody has to look. */
export interface Finding extends Difference {
  readonly state: 'found' | 'mended' | 'left';
}

export interface Reconciliation {
  /** Entries of the provider's books that were compared. */
  readonly compared: number;
  readonly findings: readonly Finding[];
}

export interface ReconcileOptions extends Books {
  readonly billing: Billing;
  /** From when on payments are compared. */
  readonly since: Date;
  /** Whether differences are only named. */
  readonly isDryRun: boolean;
}

interface Found {
  readonly entry: BookEntry;
  readonly difference: Difference;
}

const read = async (options: ReconcileOptions) => {
  const found: Found[] = [];
  const seen = new Set<string>();
  let compared = 0;
  for await (const entry of options.provider.books(options.since)) {
    compared += 1;
    if (entry.kind === 'subscription') seen.add(entry.subscription);
    const difference = await differenceOf(options, entry);
    if (difference !== null) found.push({ entry, difference });
  }
  return { found, seen, compared };
};

/** What the store believes is charged for, and the provider has never heard of. */
const uncharged = async ({ database, provider }: Books, seen: ReadonlySet<string>): Promise<readonly Finding[]> => {
  const rows = await database
    .select({ id: subscriptions.id, reference: subscriptions.providerReference })
    .from(subscriptions)
    .where(and(eq(subscriptions.provider, provider.name), inArray(subscriptions.state, ['active', 'past_due'])));
  return rows.flatMap(({ id, reference }) =>
    reference === null || seen.has(reference)
      ? []
      : [{ kind: 'subscription_not_charged' as const, subject: id, reference, state: 'left' as const }],
  );
};

const mend = async ({ billing }: ReconcileOptions, found: readonly Found[]): Promise<void> => {
  const run = randomUUID();
  for (const [index, { entry }] of found.entries())
    if (entry.kind === 'event') await billing.take(`reconcile-${run}-${index}`, entry.event);
  await billing.work();
};

/** A payment that has been booked, or a subscription that the store has, since what it came of was taken in. */
const tellEnds = async (options: ReconcileOptions, found: readonly Found[]): Promise<void> => {
  for (const { entry } of found) {
    if (entry.kind !== 'subscription') continue;
    const now = await differenceOf(options, entry);
    if (now?.kind === 'end_not_told') await options.billing.tellEnd(now.subject);
  }
};

const nameOf = ({ kind, reference }: Difference): string => `${kind} ${reference}`;

const inState = (state: Finding['state'], { kind, subject, reference }: Difference): Finding => ({
  kind,
  subject,
  reference,
  state,
});

/** Rounds at most: what one mends can show more, as the renewals of a subscription that was not there before. */
const mostRounds = 5;

export const reconcile = async (options: ReconcileOptions): Promise<Reconciliation> => {
  let { found, seen, compared } = await read(options);
  const all = new Map<string, Difference>();
  for (let round = 0; round < mostRounds && !options.isDryRun; round += 1) {
    const fresh = found.filter(({ difference }) => !all.has(nameOf(difference)));
    if (fresh.length === 0) break;
    for (const { difference } of fresh) all.set(nameOf(difference), difference);
    await mend(options, found);
    await tellEnds(options, found);
    ({ found, seen, compared } = await read(options));
  }
  const now = new Map(found.map(({ difference }) => [nameOf(difference), difference]));
  const left = options.isDryRun ? ('found' as const) : ('left' as const);
  return {
    compared,
    findings: [
      ...[...all].flatMap(([name, difference]) => (now.has(name) ? [] : [inState('mended', difference)])),
      ...[...now.values()].map((difference) => inState(left, difference)),
      ...(await uncharged(options, seen)),
    ],
  };
};
