import type { Interval } from '@chandlery/contract';
import type { Database } from '../../database/database.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import type { CheckoutRow } from '../tables.ts';
import { type WorkedOutCheckout, workOutCheckout } from '../work-out-checkout.ts';
import type { IntervalChoice } from './intervals.ts';
import { problemErrors } from './problems.ts';

/** What can be reset until something can be had again, each by the field that is wrong. */
const withoutWrong: Readonly<Record<string, Partial<CheckoutRow>>> = {
  promotion: { promotionCode: null },
  country: { country: null },
  currency: { currency: null, interval: null },
};

export interface Worked {
  /** Null where it cannot be had at all. */
  readonly worked: WorkedOutCheckout | null;
  readonly errors: FormErrors;
}

/** What a checkout comes to as it is chosen; where something of it cannot be, without that, and with what is wrong. */
export const workOut = async (
  database: Database,
  visitor: Visitor,
  row: CheckoutRow,
  now: Date,
  errors: FormErrors = {},
): Promise<Worked> => {
  try {
    return { worked: await workOutCheckout(database, row, now), errors };
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    const found = problemErrors(visitor, error);
    const [field = ''] = Object.keys(found ?? {});
    const reset = withoutWrong[field];
    if (found === null || reset === undefined || field in errors) return { worked: null, errors };
    return workOut(database, visitor, { ...row, ...reset }, now, { ...errors, ...found });
  }
};

/** What each way of paying costs, as the checkout is chosen otherwise. */
export const intervalTotals = (
  database: Database,
  row: CheckoutRow,
  intervals: readonly Interval[],
  now: Date,
): Promise<readonly IntervalChoice[]> =>
  Promise.all(
    intervals.map(async (interval) => {
      try {
        const { quote } = await workOutCheckout(database, { ...row, interval, promotionCode: null }, now);
        return { interval, total: quote.total };
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
        return { interval, total: null };
      }
    }),
  );
