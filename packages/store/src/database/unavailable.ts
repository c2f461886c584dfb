/** SQLSTATE classes 08 (connection), 53 (resources) and 57 (operator intervention), and Node's network errors. */
const codes = /^(08|53|57)[\dA-Z]{3}$|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN)$/;

const isConnectionError = (error: Error): boolean =>
  ('code' in error && typeof error.code === 'string' && codes.test(error.code)) ||
  /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);

/** Whether an error says that the database cannot be reached or takes no more, so that the same request may succeed later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Error &&
  (isConnectionError(error) ||
    isUnavailable(error.cause) ||
    (error instanceof AggregateError && error.errors.some(isUnavailable)));
