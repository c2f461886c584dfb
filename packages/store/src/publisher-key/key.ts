import { createHash, randomInt } from 'node:crypto';
import type { KeyMode, PublisherKeyKind } from '@chandlery/contract';

const prefixes = { publishable: 'pk', secret: 'sk' } as const satisfies Record<PublisherKeyKind, string>;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 190 bits of chance: nobody finds one by trying. */
const length = 32;

/** A new key: `pk_live_…`, `sk_test_…`. */
export const newKey = (kind: PublisherKeyKind, mode: KeyMode): string =>
  `${prefixes[kind]}_${mode}_${Array.from({ length }, () => digits[randomInt(digits.length)]).join('')}`;

/** The kind that a key says it is; null where it is none. */
export const kindOf = (key: string): PublisherKeyKind | null => {
  if (/^pk_(test|live)_/.test(key)) return 'publishable';
  return /^sk_(test|live)_/.test(key) ? 'secret' : null;
};

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** What a key is told apart by later: a publishable one whole, of a secret one its beginning and end. */
export const displayOf = (key: string): string =>
  kindOf(key) === 'publishable' ? key : `${key.slice(0, 12)}…${key.slice(-4)}`;
