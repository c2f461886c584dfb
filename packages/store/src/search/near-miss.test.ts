import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isNearMiss, mistakes } from './near-miss.ts';

describe('mistakes between two words', () => {
  for (const [one, other, count] of [
    ['postgres', 'postgres', 0],
    ['postgers', 'postgres', 1],
    ['postgre', 'postgres', 1],
    ['posttgres', 'postgres', 1],
    ['ngnix', 'nginx', 1],
    ['kubernets', 'kubernetes', 1],
    ['elastiksearsh', 'elasticsearch', 2],
    ['', 'abc', 3],
  ] as const) {
    test(`"${one}" and "${other}": ${count}`, () => {
      assert.equal(mistakes(one, other), count);
    });
  }

  test('are as many either way, none only for the same word, and never more than the longer has letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const count = mistakes(one, other);
        return (
          count === mistakes(other, one) &&
          (count === 0) === (one === other) &&
          count <= Math.max(one.length, other.length)
        );
      }),
    );
  });

  test('are forgiven more the longer the word', () => {
    assert.ok(!isNearMiss('go', 'do'));
    assert.ok(isNearMiss('ngnix', 'nginx'));
    assert.ok(!isNearMiss('redis', 'nginx'));
    assert.ok(isNearMiss('elastiksearsh', 'elasticsearch'));
  });
});
