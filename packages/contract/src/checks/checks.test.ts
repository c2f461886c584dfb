import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { validInput } from '../../../../test/support/arbitrary.ts';
import { answerSchemas, checksSource } from '../../scripts/checks-source.ts';
import * as contract from '../index.ts';
import * as checks from './index.ts';

const { mistakeIn, ...generated } = checks;

/** Pairs of an answer's schema and the check generated from it. */
const pairs = Object.entries(generated)
  .map(([name, check]) => [name, check, (contract as Record<string, unknown>)[`${name[0]?.toUpperCase()}${name.slice(1)}`]] as const)
  .map(([name, check, schema]) => ({ name, check: check as checks.Check, schema: schema as z.core.$ZodType }));

const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'javascript:alert(1)', 'https://example.com/\n', -1, 1.5, Number.NaN, Infinity, 2 ** 53, true, [], {}, [null]),
  fc.anything({ withNullPrototype: true }),
);

/** A copy of a value with one part of it replaced or removed: the part is chosen by walking down by `steps`. */
const damaged = (value: unknown, steps: readonly number[], put: unknown): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return put;
  const part = damaged((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.with(Number(key), part);
  return { ...value, [key]: part };
};

describe('a generated check', () => {
  test('is there for every answer', () => {
    assert.equal(pairs.filter(({ schema }) => schema === undefined).length, 0);
    for (const schema of answerSchemas) assert.ok(pairs.some((pair) => pair.schema === schema));
  });

  for (const { name, check, schema } of pairs) {
    test(`of ${name} has the schema's verdict on valid and damaged values`, () => {
      const arbitrary = validInput(schema);
      fc.assert(
        fc.property(arbitrary, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), odd, (value, steps, put) => {
          assert.equal(mistakeIn(check, value), undefined);
          const hurt = damaged(value, steps, put);
          assert.equal(mistakeIn(check, hurt) === undefined, z.safeParse(schema, hurt).success, JSON.stringify(hurt));
        }),
        { numRuns: 300 },
      );
    });
  }

  test('names the path of the first part that is wrong', () => {
    assert.equal(mistakeIn(checks.productBatch, { items: [], missing: ['a/b', 7] }), '$.missing.1');
  });

  test('is not taken in by what an object inherits', () => {
    assert.notEqual(mistakeIn(checks.publisherSummary, Object.create({ slug: 'a', name: 'A' })), undefined);
  });

  test('is not misled by what another script has added to every list and object of the page', () => {
    const added = { value: 'not an answer', enumerable: true, configurable: true };
    for (const { prototype } of [Array, Object]) Object.defineProperty(prototype, 'added', added);
    try {
      assert.equal(mistakeIn(checks.productBatch, { items: [], missing: ['a/b'] }), undefined);
    } finally {
      for (const { prototype } of [Array, Object]) Reflect.deleteProperty(prototype, 'added');
    }
  });
});

test('the generated checks are those of the schemas as they are now', () => {
  const folder = new URL('./generated/', import.meta.url);
  const sources = checksSource(answerSchemas);
  assert.deepEqual(readdirSync(folder).toSorted(), [...sources.keys()].toSorted());
  for (const [name, source] of sources)
    assert.equal(readFileSync(new URL(name, folder), 'utf8'), source, 'run `pnpm --filter @chandlery/contract generate`');
});
