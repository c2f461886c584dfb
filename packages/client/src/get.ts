import type { Check } from '@chandlery/contract/checks';
import type { Connection, RequestOptions } from './connection.ts';
import { read } from './read.ts';
import { until } from './until.ts';

/** Reads from the store, until the caller's signal ends its wait. */
export const get = <Answer>(
  connection: Connection,
  path: string,
  check: Check<Answer>,
  query?: object,
  { signal }: RequestOptions = {},
): Promise<Answer> => until(read(connection, path, check, query), signal);
