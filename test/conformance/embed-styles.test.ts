import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as lit from 'lit';
import * as own from '../../packages/elements/src/embed/css-tag.ts';

test('the embedded bundle’s styles are made by what Lit’s are made by, name by name', () => {
  assert.deepEqual(
    Object.keys(own).filter((name) => !(name in lit)),
    [],
  );
});
