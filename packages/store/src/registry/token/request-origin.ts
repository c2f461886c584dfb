import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Origin } from './endpoint.ts';

const country = (value: string | string[] | undefined): string | null => {
  const code = String(value ?? '').toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : null;
};

/**
 * Where a request comes from; behind a proxy, the address is the proxy's.
 * @param countryHeader name of the header in which a proxy says the country; null where none does
 */
export const originOfMessage = ({ socket, headers }: IncomingMessage, countryHeader: string | null): Origin => ({
  address: socket.remoteAddress ?? null,
  country: countryHeader === null ? null : country(headers[countryHeader.toLowerCase()]),
});

/** The same of a request that came through Hono, whose environment has the message where there is one. */
export const originOfContext = (context: Context, countryHeader: string | null): Origin => {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: IncomingMessage };
  return {
    address: incoming?.socket?.remoteAddress ?? null,
    country: countryHeader === null ? null : country(context.req.header(countryHeader)),
  };
};
