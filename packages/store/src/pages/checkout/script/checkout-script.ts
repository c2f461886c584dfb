import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('checkout.js', import.meta.url), 'utf8');

/** What the pages of a purchase load. They do without it, too; its address changes with its content. */
export const checkoutScript = {
  text,
  path: `/assets/checkout-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`,
};
