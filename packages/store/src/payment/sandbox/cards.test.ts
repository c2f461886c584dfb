import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { behaviourOf, digitsOf, isTestCard, laterFailure } from './cards.ts';

describe('a card', () => {
  test('is known however its number is written', () => {
    for (const text of ['4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242'])
      assert.equal(behaviourOf(digitsOf(text)), 'succeed');
  });

  test('that is not a test card is never charged', () => {
    for (const number of ['4111111111111111', '', 'constructor']) {
      assert.ok(!isTestCard(number));
      assert.equal(behaviourOf(number), 'card_declined');
      assert.equal(laterFailure(number), 'card_declined');
    }
  });

  test('can go through at first, and not later', () => {
    assert.equal(behaviourOf('4000000000000341'), 'later');
    assert.equal(laterFailure('4000000000000341'), 'card_declined');
    assert.equal(laterFailure('4242424242424242'), null);
  });
});
