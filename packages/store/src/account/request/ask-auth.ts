import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { RequestOrigins } from '../../http/request-origin.ts';
import { withAddress } from '../../identity/address-header.ts';
import { type Auth, authPath } from '../../identity/auth.ts';

/** What Better Auth answers to what a page asks in the name of its visitor. */
export interface AuthAnswer {
  readonly isOk: boolean;
  readonly status: number;
  readonly body: unknown;
  /** Of a refusal: Better Auth's name for it; empty where it has none. */
  readonly code: string;
  /** Seconds to wait, of a refusal for too many attempts. */
  readonly retryAfter: number;
}

const Refusal = z.object({
  code: z.optional(z.string()),
  // Routes of RFC 6749 and RFC 8628 say it here.
  error: z.optional(z.string()),
});

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

export type AskAuth = (context: Context, path: string, body?: object) => Promise<AuthAnswer>;

/**
 * Asks Better Auth as a script in the visitor's browser would, so that its limits and checks hold for forms as well; what it does to
 * their cookies is passed on.
 */
export const createAskAuth =
  (auth: Auth, origins: RequestOrigins, origin: string): AskAuth =>
  async (context, path, body) => {
    const headers = withAddress(new Headers(), origins.ofContext(context).address);
    headers.set('accept', 'application/json');
    headers.set('content-type', 'application/json');
    headers.set('origin', origin);
    for (const name of ['cookie', 'user-agent', 'accept-language']) {
      const value = context.req.header(name);
      if (value !== undefined) headers.set(name, value);
    }
    const method = body === undefined ? 'GET' : 'POST';
    const request = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await auth.handler(new Request(`${origin}${authPath}${path}`, request));
    for (const cookie of response.headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
    const answer = await bodyOf(response);
    const refusal = z.safeParse(Refusal, answer);
    return {
      isOk: response.ok,
      status: response.status,
      body: answer,
      code: refusal.success ? (refusal.data.code ?? refusal.data.error ?? '') : '',
      retryAfter: Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after') ?? 60) || 60,
    };
  };
