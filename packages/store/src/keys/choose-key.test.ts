import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPublished, nextKeyDue, signingKey } from './choose-key.ts';
import type { KeyPurpose } from './purpose.ts';

const now = new Date('2026-11-23T12:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const key = (id: string, from: number, to: number, purpose: KeyPurpose = 'registry-token') => ({
  id,
  purpose,
  notBefore: inDays(from),
  retireAfter: inDays(to),
});

describe('the key that signs', () => {
  test('is none where there is none', () => assert.equal(signingKey([], now), undefined));
  test('is the newest that has started', () =>
    assert.equal(signingKey([key('old', -90, 90), key('new', -1, 300), key('next', 1, 400)], now)?.id, 'new'));
  test('is not one that has retired', () => assert.equal(signingKey([key('old', -90, 0)], now), undefined));
  test('signs from its first moment', () => assert.equal(signingKey([key('new', 0, 1)], now)?.id, 'new'));
});

describe('a further key', () => {
  test('is due at once where none signs', () => assert.deepEqual(nextKeyDue([key('old', -90, -1)], now), now));
  test('is not due while the last one lasts', () => assert.equal(nextKeyDue([key('only', -90, 90)], now), null));
  test('is due where the last one ends, some time before it does', () =>
    assert.deepEqual(nextKeyDue([key('only', -300, 5)], now), inDays(5)));
  test('is not due where it is there already', () =>
    assert.equal(nextKeyDue([key('now', -300, 5), key('next', 5, 370)], now), null));
});

describe('a public key', () => {
  test('is published before it signs', () => assert.equal(isPublished(key('next', 1, 300), now), true));
  test('is published as long as what it signed is valid', () => {
    assert.equal(isPublished(key('old', -300, -1, 'certification'), now), true);
    assert.equal(isPublished(key('old', -700, -367, 'certification'), now), false);
  });
  test('of registry tokens goes with the last token', () => {
    assert.equal(isPublished(key('old', -300, -0.001), now), true);
    assert.equal(isPublished(key('old', -300, -1), now), false);
  });
  test('of licences stays for good', () => assert.equal(isPublished(key('old', -9000, -8000, 'licence'), now), true));
});
