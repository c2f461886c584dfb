/** What the store tells of, to its own worker and to publishers' webhooks. Names are never changed or reused. */
export type EventType =
  | 'subscription.created'
  | 'subscription.activated'
  | 'subscription.failed'
  | 'subscription.renewed'
  | 'subscription.payment_failed'
  | 'subscription.changed'
  | 'subscription.change_scheduled'
  | 'subscription.cancelled'
  | 'subscription.resumed'
  | 'subscription.ended'
  | 'subscription.expired'
  | 'subscription.terms_accepted'
  | 'trial.started'
  | 'trial.ending'
  | 'trial.converted'
  | 'order.created'
  | 'order.fulfilled'
  | 'order.cancelled'
  | 'checkout.completed'
  | 'checkout.failed'
  | 'payment.succeeded'
  | 'payment.refunded'
  | 'refund.requested'
  | 'mail.kept'
  | 'certificate.issued'
  | 'certificate.revoked'
  | 'webhook.redelivery';

export interface NewEvent {
  readonly type: EventType;
  /** Id of what it happened to. */
  readonly subject: string;
  /** Whose product it is about; null where it is about none. */
  readonly publisherId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}
