/** What tests of buying do with the browser's windows, and with the store's checkouts. */
import type { Checkout } from '@chandlery/contract';

/** A window that a page has opened, as far as the page can see it. */
export interface TestWindow {
  closed: boolean;
  readonly location: { readonly replace: (url: string) => void };
  readonly focus: () => void;
  readonly close: () => void;
}

export interface Windows {
  readonly opened: readonly TestWindow[];
  /** Where they were led, as soon as one is. */
  readonly led: Promise<string>;
  readonly focused: () => number;
  /** Gives the browser its own way of opening windows back. */
  readonly restore: () => void;
}

/** Takes the place of the browser's windows, which a click that no person makes cannot open. */
export const takeWindows = (): Windows => {
  const { open } = globalThis;
  const opened: TestWindow[] = [];
  let focused = 0;
  const { promise: led, resolve } = Promise.withResolvers<string>();
  globalThis.open = () => {
    const one: TestWindow = {
      closed: false,
      location: { replace: resolve },
      focus: () => (focused += 1),
      close: () => (one.closed = true),
    };
    opened.push(one);
    return one as unknown as Window;
  };
  return { opened, led, focused: () => focused, restore: () => (globalThis.open = open) };
};

/** Takes a checkout to a state, as its hosted page does. @param url of the hosted page */
export const become = async (url: string, state: Checkout['state']): Promise<string> => {
  const id = new URL(url).pathname.split('/').at(-1) ?? '';
  await fetch(`/v1/checkouts/${id}?become=${state}`);
  return id;
};

/** Says what the hosted page says. */
export const say = (id: string, state: Checkout['state'] | 'left'): void =>
  postMessage({ type: 'chandlery:checkout', id, state }, location.origin);
