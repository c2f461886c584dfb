import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What a refusal of the old interfaces says: `message`, or what a call's own form is. */
export type RefusalBody = Readonly<Record<string, unknown>>;

/** A refusal as the old interfaces answer it: JSON with the right status, and no problem document. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  /** Null where the message is all there is to say, in whatever form the interface says it. */
  readonly body: RefusalBody | null;
  readonly headers: Readonly<Record<string, string>>;

  /** @param said a message, or a body of the call's own form */
  constructor(
    status: ContentfulStatusCode,
    said: string | RefusalBody,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(typeof said === 'string' ? said : `refused with ${status}`);
    this.status = status;
    this.body = typeof said === 'string' ? null : said;
    this.headers = headers;
  }
}
