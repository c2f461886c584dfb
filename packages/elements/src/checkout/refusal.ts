import type { Progress } from './progress.ts';
import type { CheckoutWords } from './words.ts';

const refused = new Set(['origin_not_allowed', 'unauthenticated', 'forbidden', 'return_url_not_allowed']);
const unreachable = new Set(['offline', 'network', 'timeout', 'unavailable', 'rate_limited']);

/** What to show of an error that keeps somebody from buying: what they can do, never what the page's owner must. That is on the console. */
export const refusal = (words: CheckoutWords, error: unknown): Progress => {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  if (refused.has(code)) {
    console.error(message);
    return { step: 'refused', message: words.refused };
  }
  if (unreachable.has(code)) return { step: 'failed', message: words.unreachable };
  return { step: 'failed', message: (words as Readonly<Record<string, string>>)[code] ?? words.failed };
};
