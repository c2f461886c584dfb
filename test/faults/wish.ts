import type { Random } from '../load/catalogue/random.ts';

/** What somebody wants to buy, and how they go about it. */
export interface Wish {
  readonly product: string;
  readonly plan: 'team' | 'forever' | 'free' | 'trial';
  /** Cards, in the order in which they are tried: all but the last are declined. */
  readonly cards: readonly string[];
  /** Of a trial. */
  readonly withoutCard: boolean;
  /** Whether they press the button twice. */
  readonly isImpatient: boolean;
  /** Whether they come back from the provider's page, or close the window there. */
  readonly comesBack: boolean;
}

const good = '4242424242424242';
const challenged = '4000002500003155';
const declined = '4000000000000002';
const delayed = '4000000000000077';

/** @param tried what they have tried before: nobody tries a product twice */
export const makeWish = (random: Random, products: readonly [string, ...string[]], tried: Set<string>): Wish => {
  const product = random.pick(products);
  const plan = random.pick<Wish['plan']>(['team', 'team', 'team', 'forever', 'free', 'trial']);
  const isTried = tried.has(product);
  if (plan === 'trial') tried.add(product);
  return {
    product,
    plan: plan === 'trial' && isTried ? 'team' : plan,
    cards: random.pick([[good], [good], [challenged], [declined, good], [delayed]]),
    withoutCard: random.below(2) === 0,
    isImpatient: random.below(3) === 0,
    comesBack: random.below(4) !== 0,
  };
};
