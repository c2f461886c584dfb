import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { preferredCoding } from './accept-encoding.ts';

describe('the coding of an answer', () => {
  for (const [header, coding] of [
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity, br;q=0.5', 'identity'],
    ['identity;q=0.1, br;q=0.5', 'br'],
    ['deflate', 'identity'],
    ['identity;q=0, deflate', 'identity'],
    [';;,,q=br', 'identity'],
    ['br;q=nonsense', 'identity'],
  ] as const) {
    test(`for Accept-Encoding ${header === undefined ? 'left out' : `"${header}"`} is ${coding}`, () => {
      assert.equal(preferredCoding(header), coding);
    });
  }
});
