import type { NewPromotion, Promotion } from '@chandlery/contract';
import { and, desc, eq } from 'drizzle-orm';
import { newPromotionId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { type PromotionRow, promotions } from './tables.ts';

const present = (row: PromotionRow): Promotion => ({
  id: row.id,
  code: row.code,
  percent: row.basisPoints === null ? null : row.basisPoints / 100,
  amount: row.amount,
  currency: row.currency,
  products: row.products,
  charges: row.charges,
  maxRedemptions: row.maxRedemptions,
  redemptions: row.redemptions,
  startsAt: row.startsAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

const invalid = (path: string, message: string) =>
  new StoreProblem('invalid_request', { detail: message, issues: [{ path, message }] });

/** What is taken off: a part or an amount, and only one of them. */
const off = ({ percent, amount }: NewPromotion) => {
  if ((percent === undefined) === (amount === undefined))
    throw invalid('body.percent', 'A promotion takes off either "percent" or "amount".');
  return {
    basisPoints: percent === undefined ? null : Math.round(percent * 100),
    amount: amount?.amount ?? null,
    currency: amount?.currency ?? null,
  };
};

const moment = (path: string, text: string): Date => {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw invalid(path, 'There is no such time.');
  return time;
};

/** The API's routes for promotions. */
export const promotionHandlers = (database: Database, clock: () => Date) =>
  ({
    'promotions.list': async ({ caller }) => {
      const rows = await database
        .select()
        .from(promotions)
        .where(eq(promotions.publisherId, caller.publisherId))
        .orderBy(desc(promotions.createdAt), promotions.id);
      return { items: rows.map(present) };
    },
    'promotions.create': async ({ caller, body }) => {
      const now = clock();
      const [row] = await database
        .insert(promotions)
        .values({
          id: newPromotionId(),
          publisherId: caller.publisherId,
          code: body.code,
          ...off(body),
          products: body.products ?? [],
          charges: body.charges ?? null,
          maxRedemptions: body.maxRedemptions ?? null,
          startsAt: body.startsAt === undefined ? now : moment('body.startsAt', body.startsAt),
          expiresAt: body.expiresAt === undefined ? null : moment('body.expiresAt', body.expiresAt),
          createdAt: now,
        })
        .onConflictDoNothing()
        .returning();
      if (row === undefined)
        throw new StoreProblem('promotion_code_taken', { detail: `There is a promotion "${body.code}" already.` });
      return present(row);
    },
    'promotions.end': async ({ caller, params }) => {
      const [row] = await database
        .update(promotions)
        .set({ expiresAt: clock() })
        .where(and(eq(promotions.id, params.id), eq(promotions.publisherId, caller.publisherId)))
        .returning();
      if (row === undefined) throw new StoreProblem('not_found', { detail: 'There is no such promotion.' });
      return present(row);
    },
  }) satisfies Partial<Handlers>;
