import type { StoreEvents } from '../live/events.ts';

/** Tells a page something. @returns false where a listener has cancelled it */
export const emit = <Name extends keyof StoreEvents>(
  target: EventTarget,
  name: Name,
  detail: StoreEvents[Name]['detail'],
): boolean => target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
