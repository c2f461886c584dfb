import type { TextKey } from '../../../pages/locale/messages.ts';
import { type TestCard, testCards } from '../cards.ts';

const words = {
  '4242424242424242': 'sandboxSucceeds',
  '4000002500003155': 'sandboxChallenge',
  '4000000000000077': 'sandboxDelay',
  '4000000000000341': 'sandboxLater',
  '4000000000000002': 'sandboxDeclined',
  '4000000000009995': 'sandboxInsufficient',
  '4000000000000069': 'sandboxExpired',
  '4000000000000119': 'sandboxBroken',
} as const satisfies Record<TestCard, TextKey>;

/** The test cards, each with what it does, in the order in which they are shown. */
export const cardChoices: readonly (readonly [card: string, key: TextKey])[] = Object.keys(testCards).map((card) => [
  card,
  words[card as TestCard],
]);

/** A number in groups of four, as on a card. */
export const grouped = (card: string): string => card.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
