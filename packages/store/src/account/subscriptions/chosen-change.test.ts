import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, chosenChange, isSame } from './chosen-change.ts';

const held: Parameters<typeof chosenChange>[1] = {
  plan: { id: 'plan_old', slug: 'old', name: 'Old' },
  quantities: [{ name: 'Seats', value: 5 }],
  currency: 'USD',
  interval: 'month',
};

test('a plan that is not sold any more stays what it is until another is chosen', () => {
  const chosen = chosenChange([], held, {});
  assert.ok(isSame(chosen, held));
  assert.deepEqual(changeOf(chosen, held), { quantities: [] });
});
