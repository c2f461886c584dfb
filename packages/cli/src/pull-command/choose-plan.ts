import type { Plan, ProductDetail } from '@chandlery/contract';
import { CommandError, exitCodes } from '../exit-code.ts';

/**
 * The plan that is meant: the one named, or the product's default.
 * @throws CommandError where there is no such plan
 */
export const choosePlan = ({ slug, plans }: ProductDetail, named: string | undefined): Plan => {
  const plan =
    named === undefined
      ? (plans.find(({ isDefault }) => isDefault) ?? plans[0])
      : plans.find((one) => one.slug === named);
  if (plan !== undefined) return plan;
  const all = plans.map((one) => one.slug).join(', ');
  throw new CommandError(
    exitCodes.notFound,
    named === undefined ? `${slug} has no plan yet.` : `${slug} has no plan "${named}". It has ${all || 'none'}.`,
  );
};
