import { DrizzleQueryError } from 'drizzle-orm/errors';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config/config.ts';
import { loggedPath, withoutSecrets } from './without-secrets.ts';

export type { Logger };

/** A query's values may be anybody's secrets: of a query that failed, the log has its text and what the database said. */
const withoutValues = (error: Error) =>
  error instanceof DrizzleQueryError
    ? { ...pino.stdSerializers.err(error.cause ?? new Error('a query failed')), query: error.query }
    : pino.stdSerializers.err(error);

/** The store's log: JSON lines, on standard output unless told. Secrets are never given to it; what has their names or looks is cut out all the same. */
export const createLog = (level: Config['logLevel'], destination: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutValues, path: loggedPath },
      hooks: { streamWrite: withoutSecrets },
      redact: {
        paths: ['authorization', 'cookie', 'password', 'token', '*.authorization', '*.cookie', '*.password', '*.token'],
        censor: '…',
      },
    },
    destination,
  );
