/** What tests of elements do with the page. */
import type { LitElement } from 'lit';
import type { StoreEvents } from '../live/events.ts';

/** Puts HTML on the page, instead of what the last test put there, and gives the first element of a name. */
export const mount = async <Element extends HTMLElement>(markup: string, tag: string): Promise<Element> => {
  document.body.innerHTML = markup;
  const element = document.body.querySelector<Element>(tag);
  if (!element) throw new Error(`there is no ${tag} in ${markup}`);
  await (element as unknown as LitElement).updateComplete;
  return element;
};

/** Waits until an element shows a state. */
export const inState = async (element: Element, state: string): Promise<void> => {
  while (!element.matches(`:state(${state})`)) await new Promise((resolve) => requestAnimationFrame(resolve));
  await (element as unknown as LitElement).updateComplete;
};

/** The next event of a name. */
export const eventOf = <Name extends keyof StoreEvents>(target: EventTarget, name: Name): Promise<StoreEvents[Name]> =>
  new Promise((resolve) =>
    target.addEventListener(name, (event) => resolve(event as StoreEvents[Name]), { once: true }),
  );

/** Paths that this page has asked the store for since it was last asked this. */
export const newRequests = (): string[] => {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  performance.clearResourceTimings();
  return paths.filter((path) => path.startsWith('/v1/'));
};
