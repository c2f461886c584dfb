import type { Subscription } from '@chandlery/contract';
import { priceText } from '../product/price.ts';
import { day } from '../product/words.ts';
import { colorsOf } from '../terminal/colors.ts';
import { factLines } from '../terminal/facts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { lasts, standings } from './words.ts';

/** One subscription for people. */
export const describeSubscription = (terminal: Terminal, subscription: Subscription): string => {
  const { bold, cyan } = colorsOf(terminal.stdout, terminal.env);
  const { id, name, product, plan, holder, standing, isTrial, isManaged, quantities, prices } = subscription;
  const facts = factLines(terminal, [
    ['Subscription', id],
    ['Plan', plan.slug],
    ['Holder', `${holder.name} (${holder.kind})`],
    ['State', `${standings[standing]}${isTrial ? ', trial' : ''}`],
    ['Since', day(subscription.initialPeriodStart)],
    ['Until', lasts(subscription)],
    ['Grace', subscription.graceDays === 0 ? '' : `${subscription.graceDays} days`],
    ['For', quantities.map(({ name, value }) => `${value} ${name}`).join(', ')],
    ['Price', prices.map(priceText).join(', ')],
    [
      'Managed',
      isManaged ? `by its publisher${subscription.contactUrl === null ? '' : `: ${subscription.contactUrl}`}` : '',
    ],
    ['Images', subscription.images.map(({ reference }) => reference).join('\n')],
    ['Page', product.url],
  ]);
  return `${bold(name)}  ${cyan(product.slug)}\n\n${facts}`;
};
