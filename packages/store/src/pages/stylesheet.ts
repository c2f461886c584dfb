import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In this order: later files build on earlier ones. */
const files = [
  'tokens',
  'base',
  'layout',
  'control',
  'form',
  'entry',
  'order',
  'checkout',
  'account',
  'card',
  'home',
  'search',
  'product',
  'plan',
  'release',
  'certificate',
  'prose',
  'reference',
  'outbox',
  'print',
];

const text = files.map((file) => readFileSync(new URL(`styles/${file}.css`, import.meta.url), 'utf8')).join('\n');

/** The one style sheet of all pages. Its address changes with its content, so caches may keep it for good. */
export const stylesheet = {
  text,
  path: `/assets/store-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.css`,
};
