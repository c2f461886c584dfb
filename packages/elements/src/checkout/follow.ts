import type { Connection } from '@chandlery/client/connection';
import { getCheckout } from '@chandlery/client/get-checkout';
import type { Popup } from '@chandlery/client/open-window';
import { watchCheckout } from '@chandlery/client/watch-checkout';
import type { Checkout } from '@chandlery/contract';
import type { Frame } from './frame.ts';
import { hearCheckout } from './message.ts';

interface Following {
  /** The window in which it goes on. */
  readonly popup: Popup | null;
  /** The frame in which it goes on. */
  readonly frame: Frame | undefined;
  readonly onProcessing: () => void;
  readonly signal: AbortSignal;
}

/** Milliseconds between two looks at whether a window is still there. */
const beat = 400;

/**
 * Follows a checkout that goes on in a window or a frame, to its end. What the hosted page says is a hint; what the store says counts. Where
 * nothing is heard, because isolation has cut the windows apart, the store is asked now and then, and whenever the visitor comes back.
 * @returns null where the customer has left it
 */
export const follow = async (
  connection: Connection,
  id: string,
  { popup, frame, onProcessing, signal }: Following,
): Promise<Checkout | null> => {
  const ended = new AbortController();
  const either = AbortSignal.any([ended.signal, signal]);
  const listen = { signal: either };
  let look: () => void = () => undefined;
  let hasHeard = false;
  const over = watchCheckout(connection, id, {
    signal: either,
    onLook: ({ state }) => {
      if (state === 'processing') onProcessing();
    },
    onHurry: (hurry) => (look = hurry),
  });
  over.catch(() => undefined);
  const left = new Promise<void>((resolve) => {
    hearCheckout(
      connection.store,
      id,
      (message) => {
        hasHeard = true;
        if (message.type === 'chandlery:checkout-size') frame?.resize(message.height);
        else if (message.state === 'left') resolve();
        else look();
      },
      either,
    );
    frame?.closed.then(resolve, () => undefined);
    if (popup === null) return;
    const watch = setInterval(() => {
      // A window that a browser has cut off says that it is closed.
      if (popup.closed && hasHeard) resolve();
    }, beat);
    either.addEventListener('abort', () => clearInterval(watch));
  });
  const hurry = () => look();
  addEventListener('focus', hurry, listen);
  document.addEventListener('visibilitychange', hurry, listen);
  try {
    const end = await Promise.race([over, left]);
    if (end) return end;
    const seen = await getCheckout(connection, id);
    if (seen.state !== 'open') return await over;
    popup?.close();
    return null;
  } finally {
    // At its end the hosted page says what comes next, until the customer closes it.
    ended.abort();
  }
};
