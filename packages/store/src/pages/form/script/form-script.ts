import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('form.js', import.meta.url), 'utf8');

/** What pages with forms load. They do without it, too; its address changes with its content. */
export const formScript = {
  text,
  path: `/assets/form-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`,
};
