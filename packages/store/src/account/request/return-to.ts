import { signedInPath } from '../../identity/page-client/redirect-uri.ts';

/** Where somebody was going when they had to sign in: a path of the store, kept in the addresses and forms on the way. */

const anywhere = 'https://store.invalid';
const longest = 4000;

/** The path, where it is one and leads nowhere but into the store; otherwise null. */
export const safePath = (text: string | undefined): string | null => {
  // Browsers read `\` as `/`, and drop tabs and line breaks: `/\evil.example` and `/<tab>/evil.example` are other hosts to them.
  if (text === undefined || text.length > longest || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(text)) return null;
  const url = URL.parse(text, anywhere);
  // `/..//evil.example` is a path here, and what is left of it another host to a browser.
  return url !== null && url.origin === anywhere && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}${url.hash}`
    : null;
};

/** Parameters that Better Auth adds to a request of another program when it sends somebody to sign in. */
const added = /^(sig|exp|ba_.*)$/;

/** Prompts that are answered by signing in. */
const answered = new Set(['login', 'create']);

/** Where the request of another program (OAuth 2.1) goes on once its user has signed in. */
export const authorizePath = (authorize: string, asked: URLSearchParams): string => {
  const query = new URLSearchParams([...asked].filter(([name]) => !added.test(name) && name !== 'lang'));
  const prompts = (query.get('prompt') ?? '').split(' ').filter((prompt) => prompt !== '' && !answered.has(prompt));
  if (prompts.length > 0) query.set('prompt', prompts.join(' '));
  else query.delete('prompt');
  return `${authorize}?${query}`;
};

/** Where the request of another program leads back, where the path is such a request; otherwise null. */
const redirectUri = (authorize: string, path: string | null): URL | null => {
  const url = path === null ? null : URL.parse(path, anywhere);
  if (url === null || url.pathname !== authorize) return null;
  const target = URL.parse(url.searchParams.get('redirect_uri') ?? '');
  return target !== null && /^https?:$/.test(target.protocol) ? target : null;
};

/** The origin to which the request of another program leads back first; null where the path is no such request. */
export const clientOrigin = (authorize: string, path: string | null): string | null =>
  redirectUri(authorize, path)?.origin ?? null;

/** The origin of the program that asks. A vendor's page is told by way of a page of the store. */
export const askingOrigin = (authorize: string, path: string): string | null => {
  const target = redirectUri(authorize, path);
  if (target === null) return null;
  return target.pathname === signedInPath
    ? (URL.parse(target.searchParams.get('origin') ?? '')?.origin ?? null)
    : target.origin;
};
