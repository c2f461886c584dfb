import * as z from 'zod/mini';
import { HttpUrl } from './primitive.ts';

/** A store, as a program must know it to work with it. */
export const StoreProfile = z.object({
  /** Where the public reaches it. */
  url: HttpUrl,
  /** What `docker login` takes: host, and port where it is not the usual one. Null where the store has no registry of its own. */
  registry: z.nullable(z.string()),
});

export type StoreProfile = z.infer<typeof StoreProfile>;
