import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orderTransition } from './order-state.ts';

describe('an order', () => {
  for (const [state, holderId, change, forHolder, outcome] of [
    ['created', null, 'fulfil', 'ann', 'done'],
    ['created', null, 'cancel', null, 'done'],
    ['fulfilled', 'ann', 'fulfil', 'ann', 'same'],
    ['fulfilled', 'ann', 'fulfil', 'bob', 'fulfilled_for_another'],
    ['fulfilled', 'ann', 'cancel', null, 'done'],
    ['cancelled', null, 'fulfil', 'ann', 'frozen'],
    ['cancelled', 'ann', 'fulfil', 'ann', 'frozen'],
    ['cancelled', null, 'cancel', null, 'same'],
  ] as const)
    test(`that is ${state}${holderId === null ? '' : ` for ${holderId}`}, asked to ${change}${forHolder === null ? '' : ` for ${forHolder}`}: ${outcome}`, () =>
      assert.equal(orderTransition({ state, holderId }, change, forHolder), outcome));
});
