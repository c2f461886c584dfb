/** Where an element finds its store and how it speaks: from the nearest `store-provider`, else from the page. */
import { type Connection, connect } from '@chandlery/client/connection';
import { closestComposed } from './composed.ts';

const noStore = (): never => {
  throw new TypeError('Which store? Put <store-provider store="https://…"> around the element.');
};

/** The bundle that a store serves knows its store from its own address; its build sets `MODE`. */
const servedBy = (import.meta as { env?: { MODE?: string } }).env?.MODE === 'embed' ? () => import.meta.url : noStore;

const connections = new Map<string, Connection>();

/** What the `store-provider` around an element says. Its attributes are read as they are, so it need not be defined yet. */
export const settingOf = (element: Element, name: string): string | null | undefined =>
  closestComposed(element, 'store-provider')?.getAttribute(name);

/** @throws {TypeError} where no store is named, or by what is not an absolute URL */
export const connectionOf = (element: Element): Connection => {
  const store = settingOf(element, 'store') || servedBy();
  const publishableKey = settingOf(element, 'publishable-key') || undefined;
  const name = `${store} ${publishableKey}`;
  let connection = connections.get(name);
  if (!connection) {
    connection = connect({ store, publishableKey }, () => import('@chandlery/client/failures'));
    connections.set(name, connection);
  }
  return connection;
};

/** BCP 47 tag that an element is shown in: the provider's `locale`, the nearest `lang`, the browser's language. */
export const localeOf = (element: Element): string =>
  settingOf(element, 'locale') || closestComposed(element, '[lang]')?.lang || navigator.language;
