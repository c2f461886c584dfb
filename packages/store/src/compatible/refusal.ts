import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What a refusal of the old interfaces says: `message`, or what a call's own form is. */
export type RefusalBody = Readonly<Record<string, unknown>>;

/** A refusal as the old interfaces answer it: JSON with the right status, and no problem document. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  readonly body: RefusalBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    body: string | RefusalBody,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(typeof body === 'string' ? body : `refused with ${status}`);
    this.status = status;
    this.body = typeof body === 'string' ? { message: body } : body;
    this.headers = headers;
  }
}
