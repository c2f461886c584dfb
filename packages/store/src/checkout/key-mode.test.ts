import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mustFitTill } from './key-mode.ts';

describe('a page’s key', () => {
  for (const [key, mode, isProduction, isTaken] of [
    ['test', 'test', false, true],
    ['test', 'test', true, true],
    ['test', 'live', false, false],
    ['test', 'live', true, false],
    ['live', 'test', false, true],
    ['live', 'test', true, false],
    ['live', 'live', false, true],
    ['live', 'live', true, true],
  ] as const)
    test(`for ${key} ${isTaken ? 'sells' : 'does not sell'} where money is ${mode}${isProduction ? ', in production' : ''}`, () => {
      const check = () => mustFitTill(key, { mode, isProduction });
      if (isTaken) check();
      else assert.throws(check, { code: 'forbidden' });
    });
});
