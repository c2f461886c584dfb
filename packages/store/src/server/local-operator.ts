import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);

/** A name of this machine that no name server is asked for: a page that has its own name point here (DNS rebinding) sends that name. */
const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);

/** Headers that proxies and tunnels add. */
const proxied = /^(x-forwarded-.*|forwarded|via|x-real-ip|x-client-ip|x-original-.*|true-client-ip|cf-.*|fly-.*)$/;

/** A proxy that adds nothing still speaks HTTP/1.0 where it was not told otherwise; no browser does. */
const isDirect = ({ headers, httpVersion }: IncomingMessage): boolean =>
  httpVersion !== '1.0' && !Object.keys(headers).some((name) => proxied.test(name));

/** Not led here by a page of somebody else's: one typed the address, or came from the store's own pages. */
const isOwnRequest = ({ headers }: IncomingMessage): boolean =>
  headers['sec-fetch-site'] === undefined || /^(none|same-origin)$/.test(String(headers['sec-fetch-site']));

/**
 * Whether a request is made by whoever runs the store, on the machine that it runs on, with nothing in between.
 * @param origin where the public reaches the store; where that is no name of this machine, nobody is told apart from the public
 */
export const isLocalOperator = (context: Context, origin: string): boolean => {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: IncomingMessage };
  return (
    incoming !== undefined &&
    isLoopbackHost(new URL(origin).host) &&
    isLoopbackAddress(incoming.socket.remoteAddress) &&
    isLoopbackHost(incoming.headers.host) &&
    isDirect(incoming) &&
    isOwnRequest(incoming)
  );
};
