import { readFileSync } from 'node:fs';
import type { ProductListingInput } from '../catalogue/listing.ts';

type Image = NonNullable<ProductListingInput['icon']>;

/**
 * The files in a listing's own folder.
 * @param module its `import.meta.url`
 */
export const filesBeside = (module: string) => ({
  text: (name: string): string => readFileSync(new URL(name, module), 'utf8').trim(),
  image: (name: string): Image => ({ bytes: new Uint8Array(readFileSync(new URL(name, module))) }),
});
