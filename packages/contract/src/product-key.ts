import * as z from 'zod/mini';

/** Something that unlocks a product, given by its publisher. */
export const ProductKey = z.object({
  id: z.string(),
  label: z.string(),
  mediaType: z.enum(['text/plain', 'application/json']),
  fileName: z.nullable(z.string()),
  /** Text, or base64 of what is no text. */
  value: z.string(),
});

export const ProductKeyList = z.object({ items: z.array(ProductKey) });

export type ProductKey = z.infer<typeof ProductKey>;
export type ProductKeyList = z.infer<typeof ProductKeyList>;
