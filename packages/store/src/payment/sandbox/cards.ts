/** Test cards: numbers that no bank gives out, each of which does one thing. */
import type { PaymentFailure } from '../provider.ts';

/** `challenge`: its bank asks its holder first (3-D Secure). `delay`: its bank takes a while to answer. `later`: only the first charge goes through. */
export type CardBehaviour = 'succeed' | 'challenge' | 'delay' | 'later' | PaymentFailure;

export const testCards = {
  '4242424242424242': 'succeed',
  '4000002500003155': 'challenge',
  '4000000000000077': 'delay',
  '4000000000000341': 'later',
  '4000000000000002': 'card_declined',
  '4000000000009995': 'insufficient_funds',
  '4000000000000069': 'expired_card',
  '4000000000000119': 'processing_error',
} as const satisfies Record<string, CardBehaviour>;

export type TestCard = keyof typeof testCards;

/** A number as people write it, without what is between its digits. */
export const digitsOf = (text: string): string => text.replaceAll(/[\s-]/g, '');

export const isTestCard = (digits: string): digits is TestCard => Object.hasOwn(testCards, digits);

/** What a card does; any but a test card is declined, for no real card must ever be charged here. */
export const behaviourOf = (card: string): CardBehaviour => (isTestCard(card) ? testCards[card] : 'card_declined');

/** Why a charge without its holder there fails; null where it goes through. */
export const laterFailure = (card: string): PaymentFailure | null => {
  const behaviour = behaviourOf(card);
  switch (behaviour) {
    case 'succeed':
    case 'challenge':
    case 'delay':
      return null;
    case 'later':
      return 'card_declined';
    default:
      return behaviour;
  }
};
