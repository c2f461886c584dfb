/** What no client of good will sends, and what must hold whatever is sent. */
import assert from 'node:assert/strict';
import fc from 'fast-check';

const hostileText = fc.constantFrom(
  '',
  '.',
  '..',
  '%',
  '\0',
  '\ud800',
  '\u202e',
  "'; drop table orders; --",
  '{{7*7}}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1e400',
  'NaN',
  '9'.repeat(400),
  'null',
  '[]',
  'a,'.repeat(200),
  '&|!():*',
  '\\',
  '🙂'.repeat(50),
);

export const textValue = fc.oneof(hostileText, fc.string({ unit: 'binary' }), fc.string());

const isStack = /\n\s+at |node_modules|\.ts:\d+|postgres|drizzle|select .* from/i;

/** It is JSON, no fault of the store's, and a refusal says why in the interface's own form. */
export const assertOwnAnswer = async (response: Response, asked: string): Promise<void> => {
  const text = await response.text();
  assert.ok(response.status < 500, `${asked} answers ${response.status}: ${text}`);
  if (response.status < 400) return;
  assert.equal(response.headers.get('content-type'), 'application/json', asked);
  assert.doesNotMatch(text, isStack);
  const body = JSON.parse(text) as { message?: unknown };
  assert.ok(typeof body.message === 'string' && body.message !== '', `${asked} is refused without a message: ${text}`);
};
