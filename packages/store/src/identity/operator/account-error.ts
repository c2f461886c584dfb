/** Thrown where an operator's command cannot be carried out; the message says why, for the operator. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}
