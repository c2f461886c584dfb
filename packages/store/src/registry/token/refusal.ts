/** Error codes of OAuth 2, RFC 6749, section 5.2, with the status each is answered with. */
const statuses = {
  invalid_request: 400,
  unsupported_grant_type: 400,
  /** The registry's protocol has 401 for a wrong password, where RFC 6749 has 400. */
  invalid_grant: 401,
} as const;

/** Error codes of the registry's own API, which clients print. */
const registryCodes = {
  invalid_request: 'UNSUPPORTED',
  unsupported_grant_type: 'UNSUPPORTED',
  invalid_grant: 'UNAUTHORIZED',
} as const;

export interface Refusal {
  readonly status: number;
  readonly content: Readonly<Record<string, unknown>>;
  /** Of `WWW-Authenticate`; null where signing in would not help. */
  readonly challenge: string | null;
}

/**
 * Refuses a token, in the words of all who ask: OAuth's `error`, the registry API's `errors`, and `details`, which Docker's command
 * prints.
 * @param message what happened and what to do
 */
export const refusal = (error: keyof typeof statuses, message: string): Refusal => ({
  status: statuses[error],
  content: {
    error,
    error_description: message,
    errors: [{ code: registryCodes[error], message, detail: null }],
    details: message,
  },
  challenge: error === 'invalid_grant' ? 'Basic realm="Chandlery", charset="UTF-8"' : null,
});
