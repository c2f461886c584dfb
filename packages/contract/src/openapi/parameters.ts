import * as z from 'zod/mini';
import { type Route, problemsOf } from '../route.ts';
import { type Json, schemaOf } from './schemas.ts';

/** A parameter as it is meant: a list with commas is an array, `limit` a number. Where that cannot be said, as it is written. */
const parameterSchema = (schema: z.core.$ZodType): Json => {
  try {
    return schemaOf(schema, 'output');
  } catch {
    return schemaOf(schema, 'input');
  }
};

const isRequired = (schema: z.core.$ZodType): boolean => !z.safeParse(schema, undefined).success;

const parameter = (place: 'path' | 'query', name: string, schema: z.core.$ZodType): Json => {
  const { description, ...json } = parameterSchema(schema);
  const commas = json['type'] === 'array' ? { style: 'form', explode: false } : {};
  return {
    name,
    in: place,
    required: place === 'path' || isRequired(schema),
    ...(description === undefined ? {} : { description }),
    schema: json,
    ...commas,
  };
};

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Any text of your own, new for each command: a repeat with the same key gets the first answer, and nothing is done twice.',
  schema: { type: 'string', maxLength: 255 },
};

/** A route's path and query parameters, and the headers that it reads. */
export const parameters = (route: Route): Json[] => [
  ...(['params', 'query'] as const).flatMap((part) =>
    Object.entries(route[part]?._zod.def.shape ?? {}).map(([name, schema]) =>
      parameter(part === 'params' ? 'path' : 'query', name, schema),
    ),
  ),
  ...(problemsOf(route).includes('idempotency_conflict') ? [idempotencyKey] : []),
];
