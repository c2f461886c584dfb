import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerCache } from '../http/answer-cache.ts';
import { isUnchanged, madeRepresentation } from '../http/representation.ts';

/**
 * Sends an answer that lies ready, before any framework has looked at the request: most requests are for the same few hundred products.
 * @returns whether it was sent; otherwise nothing has happened
 */
export const sendHot = (answers: AnswerCache, request: IncomingMessage, response: ServerResponse): boolean => {
  if (request.method !== 'GET') return false;
  const content = answers.peek(request.url ?? '');
  if (content === undefined) return false;
  const chosen = madeRepresentation(content, request.headers['accept-encoding']);
  if (chosen === undefined) return false;
  if (isUnchanged(chosen, request.headers['if-none-match'])) {
    response.writeHead(304, chosen.headersUnchanged.flat()).end();
    return true;
  }
  response.writeHead(200, chosen.headers.flat()).end(chosen.body);
  return true;
};
