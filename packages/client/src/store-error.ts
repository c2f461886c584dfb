import type { ProblemCode, ProblemIssue } from '@chandlery/contract';

/**
 * Codes that the client itself gives, without a problem document of the store's:
 * `offline`, this device is; `network`, the store could not be reached; `timeout`, it took too long;
 * `malformed_answer`, what came is not what the contract promises; `sign_in_cancelled`, the visitor did not want to sign in after all;
 * `sign_in_failed`, signing in did not work.
 */
export type ClientCode =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'malformed_answer'
  | 'sign_in_cancelled'
  | 'sign_in_failed';

export type StoreErrorCode = ProblemCode | ClientCode;

export interface StoreErrorDetails {
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The store's name for the request, to quote to its operator. */
  readonly requestId?: string | undefined;
  /** Where the request breaks its schema. */
  readonly issues?: readonly ProblemIssue[] | undefined;
  /** Milliseconds that the store asks to wait before another attempt. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** The one error that the client throws, besides the reason of an `AbortSignal`. `code` is for programs, `message` says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  declare readonly status: number | undefined;
  declare readonly requestId: string | undefined;
  declare readonly issues: readonly ProblemIssue[] | undefined;
  declare readonly retryAfter: number | undefined;

  constructor(code: StoreErrorCode, message: string, details?: StoreErrorDetails) {
    super(message);
    this.code = code;
    Object.assign(this, details);
  }
}
