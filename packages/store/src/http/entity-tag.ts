import { createHash } from 'node:crypto';

/** A strong entity tag of some content (RFC 9110 § 8.8.3). Each coding of it needs its own. */
export const entityTag = (content: string | Uint8Array, coding: string): string => {
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`;
};

/** Whether an `If-None-Match` header names a tag, compared weakly as RFC 9110 § 13.1.2 says: caches on the way may have weakened it. */
export const isNamed = (tag: string, header: string | undefined): boolean => {
  if (header === undefined) return false;
  if (header === tag) return true;
  return header.split(',').some((entry) => {
    const candidate = entry.trim();
    return candidate === '*' || candidate === tag || candidate === `W/${tag}`;
  });
};
