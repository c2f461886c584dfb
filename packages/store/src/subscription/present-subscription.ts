/** Subscriptions as the API answers them. */
import type { Holder, SubscribedPlan, Subscription } from '@chandlery/contract';
import { inArray } from 'drizzle-orm';
import type { Addresses } from '../catalogue/addresses.ts';
import { plans } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { actionsOf, standingOf } from './actions.ts';
import type { FoundSubscription } from './find-subscriptions.ts';
import type { HolderFacts, Holders } from './holders.ts';
import { lifeOf } from './life.ts';
import { nextCharge } from './next-charge.ts';
import type { Viewer } from './viewer.ts';

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null;

export const presentHolder = (id: string, known: ReadonlyMap<string, HolderFacts>, viewer: Viewer): Holder => {
  const { kind, name } = known.get(id) ?? {
    kind: id === viewer.accountId ? ('account' as const) : ('organisation' as const),
    name: id,
  };
  return { id, kind, name };
};

export const presentPlan = ({ id, slug, name }: SubscribedPlan): SubscribedPlan => ({ id, slug, name });

interface Known {
  readonly holders: ReadonlyMap<string, HolderFacts>;
  /** Plans that something is to become, by id. */
  readonly plans: ReadonlyMap<string, SubscribedPlan>;
  readonly viewer: Viewer;
  readonly addresses: Addresses;
  readonly now: Date;
}

const scheduledChange = ({ row, plan }: FoundSubscription, known: Known): Subscription['scheduledChange'] => {
  if (row.pendingChange === null) return null;
  const { planId, components } = row.pendingChange;
  return {
    plan: presentPlan(known.plans.get(planId) ?? plan),
    quantities: components.map(({ name, value }) => ({ name, value })),
    at: text(row.currentPeriodEnd),
  };
};

const present = (found: FoundSubscription, known: Known): Subscription => {
  const { row, plan, product } = found;
  const { viewer, addresses, now } = known;
  const [price] = row.prices;
  const { isManaged } = lifeOf(row);
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    standing: standingOf(row, now),
    holder: presentHolder(row.holderId, known.holders, viewer),
    product: {
      slug: product.slug,
      name: product.name,
      icon: addresses.image(product.icon),
      url: addresses.product(product.slug),
    },
    plan: presentPlan(plan),
    isTrial: row.isTrial,
    isManaged,
    contactUrl: isManaged ? plan.contactUrl : null,
    quantities: row.components.map(({ name, value }) => ({ name, value })),
    prices: [...row.prices],
    currency: price?.currency ?? null,
    interval: price?.interval ?? null,
    initialPeriodStart: row.initialPeriodStart.toISOString(),
    currentPeriodStart: row.currentPeriodStart.toISOString(),
    currentPeriodEnd: text(row.currentPeriodEnd),
    nextCharge: nextCharge(row),
    graceDays: row.graceDays,
    cancelAt: text(row.cancelAt),
    endedAt: text(row.endedAt),
    minimumTermEnd: text(row.minimumTermEnd),
    scheduledChange: scheduledChange(found, known),
    termsVersion: row.termsVersion,
    termsAcceptedAt: text(row.termsAcceptedAt),
    usesProductKeys: row.usesProductKeys,
    images: plan.images.map(({ repository, tag }) => ({
      repository,
      tag,
      reference: addresses.reference({ repository, tag }),
    })),
    actions: actionsOf(row, viewer.owned.includes(row.holderId), now),
    createdAt: row.createdAt.toISOString(),
  };
};

const plansById = async (database: Database, ids: readonly string[]): Promise<Map<string, SubscribedPlan>> => {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select({ id: plans.id, slug: plans.slug, name: plans.name })
    .from(plans)
    .where(inArray(plans.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
};

export interface Presenting {
  readonly database: Database;
  readonly holders: Holders;
  readonly addresses: Addresses;
}

/** Subscriptions as somebody sees them. */
export const presentSubscriptions = async (
  { database, holders, addresses }: Presenting,
  viewer: Viewer,
  found: readonly FoundSubscription[],
  now: Date,
): Promise<Subscription[]> => {
  const known: Known = {
    holders: await holders.find([...new Set(found.map(({ row }) => row.holderId))]),
    plans: await plansById(
      database,
      found.flatMap(({ row }) => (row.pendingChange === null ? [] : [row.pendingChange.planId])),
    ),
    viewer,
    addresses,
    now,
  };
  return found.map((each) => present(each, known));
};
