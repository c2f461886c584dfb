import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Context } from 'hono';

/** Where a request comes from. */
export interface RequestOrigin {
  /** The client's; null where it is not known. */
  readonly address: string | null;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
  /** Origin of the page that sends it, as its browser says; none where no page of another origin does. */
  readonly page?: string;
}

/** Headers in which a proxy in front of the store says what it alone knows; null where none does. */
export interface ProxyHeaders {
  readonly addressHeader: string | null;
  readonly countryHeader: string | null;
}

export interface RequestOrigins {
  readonly ofMessage: (message: IncomingMessage) => RequestOrigin;
  /** The same of a request that came through Hono, whose environment has the message where there is one. */
  readonly ofContext: (context: Context) => RequestOrigin;
}

const countryIn = (value: string): string | null => {
  const code = value.toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : null;
};

/** Of a list, as in `X-Forwarded-For`, the last: all before it are what the client said. */
const addressIn = (value: string): string | null => {
  const address = value.slice(value.lastIndexOf(',') + 1).trim();
  return isIP(address) === 0 ? null : address;
};

/** Reads where requests come from. Without an `addressHeader`, all that a proxy passes on comes from the proxy. */
export const createRequestOrigins = ({ addressHeader, countryHeader }: ProxyHeaders): RequestOrigins => {
  const read = (header: (name: string) => string, connection: string | undefined): RequestOrigin => {
    const page = header('origin');
    return {
      address: (addressHeader === null ? null : addressIn(header(addressHeader))) ?? connection ?? null,
      country: countryHeader === null ? null : countryIn(header(countryHeader)),
      ...(page === '' ? {} : { page }),
    };
  };
  return {
    ofMessage: ({ socket, headers }) => read((name) => String(headers[name.toLowerCase()] ?? ''), socket.remoteAddress),
    ofContext: (context) => {
      const { incoming } = (context.env ?? {}) as { readonly incoming?: IncomingMessage };
      return read((name) => context.req.header(name) ?? '', incoming?.socket?.remoteAddress);
    },
  };
};
