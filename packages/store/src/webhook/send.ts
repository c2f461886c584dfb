/** Sends one request to an address that a stranger chose. */
import { type LookupAddress, lookup as lookUp } from 'node:dns';
import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** A request that got no answer. */
export class SendError extends Error {
  override readonly name = 'SendError';
}

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SendOptions {
  /** Whether private addresses are reached too: in development, where the vendor's server is on the same machine. */
  readonly allowsPrivate: boolean;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
}

const refused = (host: string) => new SendError(`${host} is not an address on the public internet`);

/** Looks up a name and refuses what is private: the address that is checked is the one that is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
    if (error !== null) return callback(error, '');
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      return callback(refused(hostname), '');
    return options.all === true ? callback(null, [...found]) : callback(null, first.address, first.family);
  });
};

/**
 * Posts a body. Redirects are not followed, and what is answered is not read.
 * @returns the status
 * @throws {SendError} where there is no answer, or the address is not the public's
 */
export const send = ({ url, headers, body }: Outgoing, { allowsPrivate, timeout }: SendOptions): Promise<number> => {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replaceAll(/^\[|\]$/g, '');
  if (!allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(refused(host));
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    signal: AbortSignal.timeout(timeout),
    agent: false,
    ...(allowsPrivate ? {} : { lookup: publicLookup }),
  };
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      response.resume();
      response.on('close', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', (error) =>
      reject(error instanceof SendError ? error : new SendError(error.message, { cause: error })),
    );
    request.end(body);
  });
};
