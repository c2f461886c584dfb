import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestOrigin } from '../../http/request-origin.ts';
import type { TokenEndpoint } from './endpoint.ts';

export interface SendTokenOptions {
  readonly endpoint: TokenEndpoint;
  readonly originOf: (request: IncomingMessage) => RequestOrigin;
  /** Headers that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
  /** Told of what was answered. @param seconds that it took */
  readonly answered: (status: number, seconds: number) => void;
  /** Answers a request that failed. */
  readonly otherwise: () => void;
}

const path = '/token';

/**
 * Answers `GET /token` before any framework has looked at the request: a node that starts a hundred containers asks a hundred times.
 * @returns whether it is such a request; otherwise nothing has happened
 */
export const sendToken = (request: IncomingMessage, response: ServerResponse, options: SendTokenOptions): boolean => {
  const { url = '', method, headers } = request;
  if (method !== 'GET' || !url.startsWith(path)) return false;
  const rest = url.slice(path.length);
  if (rest !== '' && !rest.startsWith('?')) return false;
  const startedAt = performance.now();
  options.endpoint
    .get(rest.slice(1), headers.authorization, options.originOf(request))
    .then((answer) => {
      response.writeHead(answer.status, { ...options.headers, ...answer.headers }).end(answer.body);
      options.answered(answer.status, (performance.now() - startedAt) / 1000);
    })
    .catch(options.otherwise);
  return true;
};
