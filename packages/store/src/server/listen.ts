import { type RequestListener, type Server, createServer } from 'node:http';

/** How long a client may take, in milliseconds: slow senders must not hold the store's connections. */
const limits = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 };

/** A server that is listening. */
export interface Listening {
  /** The port it got. */
  readonly port: number;
  /** Takes no more requests, lets those under way finish, and ends. */
  readonly close: () => Promise<void>;
}

const grace = 10_000;

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    // A connection that is kept alive is idle only once its request is answered, which may be after the first look.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close((error) => {
      clearInterval(sweep);
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
  });

/**
 * @param port 0 takes any free one
 * @param host null listens on every address
 */
export const listen = (port: number, host: string | null, listener: RequestListener): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer(limits, listener);
    server.once('error', reject);
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () => close(server),
      });
    });
  });
