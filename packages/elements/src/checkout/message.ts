import type { CheckoutState } from '@chandlery/contract';

/** What the hosted page says of its checkout. A hint: whoever gets it reads the checkout itself. */
export type CheckoutMessage =
  | { readonly type: 'chandlery:checkout'; readonly id: string; readonly state: CheckoutState | 'left' }
  | { readonly type: 'chandlery:checkout-size'; readonly id: string; readonly height: number };

/** What a message from another window says of a checkout; null where it is about something else. */
const messageOf = (id: string, data: unknown): CheckoutMessage | null => {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as CheckoutMessage;
  const isOne = message.type === 'chandlery:checkout' || message.type === 'chandlery:checkout-size';
  return isOne && message.id === id ? message : null;
};

/** Hears what the store's page says of one checkout, until the signal ends it. */
export const hearCheckout = (
  store: string,
  id: string,
  hear: (message: CheckoutMessage) => void,
  signal: AbortSignal,
): void =>
  addEventListener(
    'message',
    ({ origin, data }: MessageEvent<unknown>) => {
      const message = origin === store ? messageOf(id, data) : null;
      if (message) hear(message);
    },
    { signal },
  );
