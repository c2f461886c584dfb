import type { StoreError, StoreErrorCode } from '@chandlery/client';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { plainText } from '../terminal/plain-text.ts';

/** What to do about it, where the store's own words do not say so. `base` is what is typed before a command of ours. */
const advice: Partial<Record<StoreErrorCode, (base: string) => string>> = {
  product_not_found: (base) => `Look for it with: ${base} search WORDS`,
  publisher_not_found: (base) => `Publishers are in the names of products: ${base} search WORDS`,
  malformed_answer: (base) => `Is this the address of a store? If it is, a newer ${base} may know what it says.`,
  unauthenticated: (base) => `Log in again: ${base} login`,
  offline: () => 'Connect this device to the network.',
  network: () => 'Check the address, and whether the store is running.',
  internal: () => 'Try again later. If it goes on, tell the operator of the store.',
};

/** Codes of what is not there: `subscription_not_found`. */
const missing = /(^|_)not_found$/;

const codes: Partial<Record<StoreErrorCode, ExitCode>> = {
  unauthenticated: exitCodes.notAllowed,
  forbidden: exitCodes.notAllowed,
  owner_required: exitCodes.notAllowed,
  offline: exitCodes.unreachable,
  network: exitCodes.unreachable,
  timeout: exitCodes.unreachable,
  unavailable: exitCodes.unreachable,
  rate_limited: exitCodes.unreachable,
  internal: exitCodes.unreachable,
};

/** The exit code that goes with a failure of the client's. */
export const exitCodeOfFailure = ({ code }: StoreError): ExitCode =>
  codes[code] ?? (missing.test(code) ? exitCodes.notFound : exitCodes.failed);

/** A failure of the client's for people: what happened, where, and what to do. */
export const describeFailure = (
  { code, message, issues = [], requestId, retryAfter }: StoreError,
  base: string,
): string =>
  [
    plainText(message),
    ...issues.map(({ path, message }) => plainText(`  ${path.replace(/^(query|path|body)\./, '')}: ${message}`)),
    ...(retryAfter !== undefined && retryAfter > 0 ? [`Try again in ${Math.ceil(retryAfter / 1000)} seconds.`] : []),
    ...(advice[code] === undefined ? [] : [advice[code](base)]),
    ...(requestId === undefined || code !== 'internal'
      ? []
      : [`The store's name for the request is ${plainText(requestId)}.`]),
  ].join('\n');
