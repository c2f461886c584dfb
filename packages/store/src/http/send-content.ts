import type { Context } from 'hono';
import { type Content, isUnchanged, representation } from './representation.ts';

/** Answers with content: in the coding the client likes, or 304 where it has it. */
export const sendContent = async (context: Context, content: Content): Promise<Response> => {
  const chosen = await representation(content, context.req.header('accept-encoding'));
  const unchanged = isUnchanged(chosen, context.req.header('if-none-match'));
  const headers = unchanged ? chosen.headersUnchanged : chosen.headers;
  for (const [name, value] of headers) context.header(name, value);
  return unchanged ? context.body(null, 304) : context.body(new Uint8Array(chosen.body));
};
