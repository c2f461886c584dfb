import type { Database } from '../../database/database.ts';
import type { Account } from '../../entitlement/caller.ts';
import type { Holders } from '../../subscription/holders.ts';
import { viewerOf } from '../../subscription/viewer.ts';
import { getBillingAccount } from './billing-account.ts';
import { type Invoice, invoicesOfSubscription } from './find-invoices.ts';
import { invoiceDocument } from './invoice-document.ts';

export interface OwnInvoicesOptions {
  readonly database: Database;
  readonly holders: Holders;
  /** The store's name, as invoices show it. */
  readonly store: string;
}

/** Invoices of what somebody owns, as the store's own pages show them. */
export const ownInvoices = ({ database, holders, store }: OwnInvoicesOptions) => {
  const list = async (account: Account, subscriptionId: string): Promise<readonly Invoice[]> =>
    invoicesOfSubscription(database, await viewerOf(holders, account), subscriptionId);
  return {
    list,
    /** @param id of the payment @returns the PDF; null where there is none of theirs */
    file: async (account: Account, subscriptionId: string, id: string): Promise<Uint8Array<ArrayBuffer> | null> => {
      const invoice = (await list(account, subscriptionId)).find(({ payment }) => payment.id === id);
      if (invoice === undefined) return null;
      const { holderId } = invoice.payment;
      const viewer = await viewerOf(holders, account);
      const { profile } = await getBillingAccount(database, holders, viewer, holderId);
      const holder = (await holders.find([holderId])).get(holderId)?.name ?? holderId;
      return invoiceDocument({ invoice, store, profile, holder });
    },
  };
};

export type OwnInvoices = ReturnType<typeof ownInvoices>;
