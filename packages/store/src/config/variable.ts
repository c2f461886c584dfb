/** One environment variable: how it is read, and in plain words what it takes. */
import type * as z from 'zod/mini';

export interface Variable<Value> {
  readonly schema: z.core.$ZodType<Value, string>;
  /** Completes the sentence "NAME takes …". */
  readonly takes: string;
  /** The value where the variable is not set, or set to nothing. */
  readonly otherwise: Value;
  /** Its value is for nobody's eyes, not even where it is wrong. */
  readonly isSecret: boolean;
}

/** A variable with its default. */
export const variable = <Value, Default>(
  schema: z.core.$ZodType<Value, string>,
  takes: string,
  otherwise: Default,
  isSecret = false,
): Variable<Value | Default> => ({ schema, takes, otherwise, isSecret });

/** A password in an address is not for logs or terminals. */
export const withoutPassword = (text: string): string => text.replace(/(\/\/[^:@/]*):[^@]*@/, '$1:…@');
