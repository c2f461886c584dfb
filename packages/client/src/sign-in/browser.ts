/** What signing in needs of a page. The client knows no DOM: it runs in servers and edge runtimes, too. */
export interface Browser {
  readonly location: { readonly href: string; readonly origin: string; assign(url: string): void };
  readonly history: { replaceState(data: null, unused: '', url: string): void };
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
  readonly document: {
    readonly body: { append(node: Frame): void };
    createElement(name: 'iframe'): Frame;
  };
  close(): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<unknown>) => void,
    options: { signal: AbortSignal },
  ): void;
}

interface Storage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface Popup {
  readonly closed: boolean;
  readonly location: { replace(url: string): void };
  focus(): void;
  close(): void;
}

export interface Frame {
  src: string;
  hidden: boolean;
  remove(): void;
}

/** @throws {TypeError} outside a page */
export const browser = (): Browser => {
  if (!('document' in globalThis))
    throw new TypeError('Signing in takes a page. Elsewhere, give the client a credential.');
  return globalThis as unknown as Browser;
};
