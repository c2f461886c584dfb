import type { Context } from 'hono';
import type { CheckoutLayout, Telling } from '../../pages/layout/checkout.ts';
import { productPath } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { CheckoutRow } from '../tables.ts';
import { returnAddress } from './return-address.ts';

/** A request for one checkout. */
export interface Call {
  readonly context: Context;
  readonly visitor: Visitor;
  readonly row: CheckoutRow;
  /** The ticket that its links and forms carry on; null where a cookie does. */
  readonly ticket: string | null;
  /** Whether the page is inside another. */
  readonly isFramed: boolean;
}

export const pathOf = ({ id }: Pick<CheckoutRow, 'id'>) => `/checkout/${id}`;
/** Path and query of a checkout's page, with the ticket where it has to be carried on. */
export const linkTo = ({ visitor, row, ticket }: Call, more: Record<string, string | null> = {}) =>
  visitor.link(pathOf(row), { ...more, ticket });

/** What the page that waits is told: how the checkout stands. */
export const telling = ({ row }: Call, more: Partial<Telling> = {}): Telling => ({
  checkoutId: row.id,
  state: row.state,
  openerOrigin: row.openerOrigin,
  mode: row.mode,
  ...more,
});

/** Where giving up leads. A page that waits for another window is told by a page of that window, whether or not a script runs by then. */
const leaving = (call: Call): string => {
  const { visitor, row } = call;
  if (row.mode !== 'redirect') return linkTo(call, { left: 'yes' });
  return returnAddress(row, 'left') ?? visitor.link(productPath(row.quote.product.slug));
};

export const layoutOf = (call: Call, more: Partial<CheckoutLayout> = {}): Omit<CheckoutLayout, 'title'> => {
  const { visitor, row, ticket } = call;
  return {
    path: pathOf(row),
    query: { ticket },
    telling: telling(call),
    cancel: { href: leaving(call), label: visitor.text('checkoutCancel') },
    ...more,
  };
};
