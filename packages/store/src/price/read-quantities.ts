import type { PricingComponent, Quantity } from '@chandlery/contract';
import { type ProblemDetails, StoreProblem } from '../problem/store-problem.ts';

const outOfRange = (issues: NonNullable<ProblemDetails['issues']>): StoreProblem =>
  new StoreProblem('quantity_out_of_range', { detail: issues.map(({ message }) => message).join(' '), issues });

const rangeIssue = ({ name, min, max }: PricingComponent, value: number, place: number) =>
  value >= min && value <= max
    ? []
    : [
        {
          path: `body.quantities.${place}.value`,
          message: `${name} comes in ${min === max ? min : `${min} to ${max}`}, not ${value}.`,
        },
      ];

/**
 * The quantity of every component of a plan: as wanted, or else its default.
 * @throws {StoreProblem} `quantity_out_of_range` naming every one that is
 */
export const readQuantities = (
  components: readonly PricingComponent[],
  wanted: readonly Quantity[] = [],
): Quantity[] => {
  const issues = wanted.flatMap(({ name, value }, place) => {
    const component = components.find((each) => each.name === name);
    if (component !== undefined) return rangeIssue(component, value, place);
    return [{ path: `body.quantities.${place}.name`, message: `The plan counts no "${name}".` }];
  });
  const names = wanted.map(({ name }) => name);
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated !== undefined)
    issues.push({ path: 'body.quantities', message: `"${repeated}" is there more than once.` });
  if (issues.length > 0) throw outOfRange(issues);
  return components.map(({ name, default: usual }) => ({
    name,
    value: wanted.find((each) => each.name === name)?.value ?? usual,
  }));
};
