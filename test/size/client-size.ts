import { bundleSize } from './bundle.ts';

/** Bytes: the most that one `products.get` call may cost a page, its answer's checks included. */
export const clientLimit = 3400;

export const clientSize = (): Promise<number> =>
  bundleSize(`
    import { createStoreClient } from '@chandlery/client';
    const client = createStoreClient({ store: 'https://store.example.com' });
    console.log(await client.products.get('acme/db'));
  `);
