/** Thrown where a subscription cannot be made, granted or ended; the message says why, for an operator. */
export class SubscriptionError extends Error {
  override readonly name = 'SubscriptionError';
}
