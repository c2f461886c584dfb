import type { Subscription } from '@chandlery/contract';
import { colorsOf } from '../terminal/colors.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { lasts, standings } from './words.ts';

/** Subscriptions, one on a line. */
export const subscriptionTable = (terminal: Terminal, subscriptions: readonly Subscription[]): string => {
  const { cyan, green, yellow } = colorsOf(terminal.stdout, terminal.env);
  const state = ({ standing, isTrial }: Subscription): string => {
    const words = `${standings[standing]}${isTrial ? ', trial' : ''}`;
    return standing === 'entitled' ? green(words) : yellow(words);
  };
  return table(terminal, subscriptions, [
    { header: 'PRODUCT', text: ({ product }) => cyan(product.slug), shrinksTo: 16 },
    { header: 'PLAN', text: ({ plan }) => plan.slug },
    { header: 'STATE', text: state },
    { header: 'UNTIL', text: lasts },
    { header: 'HOLDER', text: ({ holder }) => holder.name, shrinksTo: 8, isDispensable: true },
    { header: 'SUBSCRIPTION', text: ({ id }) => id, isDispensable: true },
  ]);
};
