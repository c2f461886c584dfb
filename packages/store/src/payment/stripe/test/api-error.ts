/** An error as Stripe's API answers it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, type: string, code: string | null, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.body = { error: { type, code, message, ...more } };
  }
}

export const missing = (what: string, id: string): ApiError =>
  new ApiError(404, 'invalid_request_error', 'resource_missing', `No such ${what}: '${id}'`);

export const invalid = (message: string, code: string | null = null): ApiError =>
  new ApiError(400, 'invalid_request_error', code, message);
