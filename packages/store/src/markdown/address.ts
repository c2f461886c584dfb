import { linkSchemes } from './allowlist.ts';

const schemes: readonly string[] = linkSchemes;

/**
 * A link's address as a browser will read it, or null where a publisher's text may not link to it: a relative address (it would point
 * into whatever page shows the text), a scheme off the list, or one that carries a user name to disguise its host.
 */
export const webAddress = (text: string | undefined): URL | null => {
  const url = URL.parse(text ?? '');
  if (url === null || !schemes.includes(url.protocol)) return null;
  return url.username === '' && url.password === '' ? url : null;
};

/** What to call an address that has no text: its last path segment, else its host. */
export const addressName = (url: URL): string => {
  const segment = url.pathname.split('/').findLast((part) => part !== '');
  return segment === undefined ? url.host || url.pathname : segment;
};
