import type { Context } from 'hono';

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

/**
 * Refuses a token, in the words of all who ask: OAuth's `error`, the registry API's `errors`, and `details`, which Docker's command
 * prints.
 * @param message what happened and what to do
 */
export const refuse = (context: Context, error: keyof typeof statuses, message: string): Response =>
  context.json(
    {
      error,
      error_description: message,
      errors: [{ code: registryCodes[error], message, detail: null }],
      details: message,
    },
    statuses[error],
    {
      'cache-control': 'no-store',
      ...(error === 'invalid_grant' ? { 'www-authenticate': 'Basic realm="Chandlery", charset="UTF-8"' } : {}),
    },
  );
