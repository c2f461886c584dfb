import { StoreError } from '../store-error.ts';
import type { Attempt } from './attempt.ts';

/** What the store's page tells the vendor's, RFC 6749 §4.1.2 and RFC 9207. */
export interface Answer {
  readonly state: string;
  readonly code: string | null;
  readonly error: string | null;
  readonly issuer: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What a message from another window says; null where it is about something else. */
export const answerIn = (message: unknown): Answer | null => {
  if (typeof message !== 'object' || message === null) return null;
  const { type, state, code, error, iss } = message as Readonly<Record<string, unknown>>;
  if (type !== 'chandlery:signed-in' || typeof state !== 'string') return null;
  return { state, code: text(code), error: text(error), issuer: text(iss) };
};

/** What a redirect has brought in the address' fragment, and the address without it; null where it has brought nothing. */
export const answerInAddress = (href: string): { readonly answer: Answer; readonly address: string } | null => {
  const url = new URL(href);
  const parameters = new URLSearchParams(url.hash.slice(1));
  const answer = answerIn(Object.fromEntries(parameters));
  if (answer === null) return null;
  return { answer, address: url.pathname + url.search };
};

const refusals: Readonly<Record<string, string>> = {
  login_required: 'Nobody is signed in to the store.',
};

/**
 * The code of an answer that fits an attempt.
 * @throws {StoreError} `sign_in_cancelled`, `sign_in_failed`
 */
export const codeOf = ({ code, error, issuer }: Answer, { clientId }: Attempt, store: string): string => {
  if (error === 'access_denied') throw new StoreError('sign_in_cancelled', 'The visitor did not let this page in.');
  if (issuer !== null && issuer !== store)
    throw new StoreError('sign_in_failed', `The answer is of ${issuer}, and ${store} was asked.`);
  if (code !== null) return code;
  throw new StoreError(
    'sign_in_failed',
    refusals[error ?? ''] ?? `The store did not let ${clientId} in: ${error ?? 'it gave no code'}.`,
  );
};
