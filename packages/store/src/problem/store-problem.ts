import { type ProblemCode, type ProblemIssue, problems } from '@chandlery/contract';

/** What goes with a problem besides its code. */
export interface ProblemDetails {
  /** What happened and what to do, for people. */
  readonly detail?: string;
  readonly issues?: readonly ProblemIssue[];
  /** Seconds after which the same request may do. */
  readonly retryAfter?: number;
}

/** A rule's refusal. It becomes the problem document with this code, RFC 9457. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? problems[code].title);
    this.code = code;
    this.details = details;
  }
}
