import { StoreError } from '../store-error.ts';
import { type Answer, answerIn } from './answer.ts';
import { type Popup, browser } from './browser.ts';

/** Where windows of the vendor's own origin tell each other of an answer, when the one that opened the other can no longer be reached. */
export const channelOf = (store: string): BroadcastChannel => new BroadcastChannel(`chandlery ${store}`);

/**
 * The store's answer to an attempt, by whichever way it comes: as a message of the store's window or frame, or through a window
 * of this origin, where isolation (`Cross-Origin-Opener-Policy`) has cut the two apart.
 */
export const answerTo = (store: string, state: string, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve) => {
    const hear = (message: unknown) => {
      const answer = answerIn(message);
      if (answer?.state === state) resolve(answer);
    };
    browser().addEventListener('message', ({ origin, data }) => origin === store && hear(data), { signal });
    const channel = channelOf(store);
    channel.addEventListener('message', ({ data }) => hear(data), { signal });
    signal.addEventListener('abort', () => channel.close());
  });

/** Rejects when the visitor closes the window. @throws {StoreError} `sign_in_cancelled` */
export const closing = (popup: Popup, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const watch = setInterval(() => {
      if (popup.closed)
        reject(new StoreError('sign_in_cancelled', 'The window was closed before anybody had signed in.'));
    }, 300);
    signal.addEventListener('abort', () => clearInterval(watch));
  });

const frameTimeout = 8000;

/** Loads an address in a frame that nobody sees, until the signal ends it. */
export const loadHidden = (url: string, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const { document } = browser();
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = url;
    document.body.append(frame);
    const timer = setTimeout(
      () => reject(new StoreError('timeout', 'The store did not say who is signed in.')),
      frameTimeout,
    );
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      frame.remove();
    });
  });
