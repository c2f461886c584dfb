import type { Holder, Subscription } from '@chandlery/contract';

export interface Group {
  readonly holder: Holder;
  readonly ids: readonly string[];
}

/** By who holds them, in the order in which they come; an account before its organisations. */
export const groupByHolder = (subscriptions: readonly Subscription[]): readonly Group[] => {
  const groups = new Map<string, { holder: Holder; ids: string[] }>();
  for (const { id, holder } of subscriptions) {
    const group = groups.get(holder.id) ?? { holder, ids: [] };
    group.ids.push(id);
    groups.set(holder.id, group);
  }
  const rank = ({ holder }: Group) => Number(holder.kind === 'organisation');
  return [...groups.values()].toSorted((one, other) => rank(one) - rank(other));
};
