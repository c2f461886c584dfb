import type { Popup } from './browser.ts';

export type { Popup } from './browser.ts';

/** Opens a window for the store's pages. Called in the click itself, for a browser blocks what comes later; null where it does so anyway. */
export const openWindow = (name: string): Popup | null =>
  (globalThis as { open?: (url: string, target: string, features: string) => Popup | null }).open?.(
    'about:blank',
    name,
    'popup,width=480,height=720',
  ) ?? null;
