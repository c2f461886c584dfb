/** One process with the store and, beside it, a server that answers one constant string: started by the bench, which it sends both addresses. */
import { createServer } from 'node:http';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, saveListing, savePublisher, startStore } from '../../packages/store/src/index.ts';

const folder = await mkdtemp(join(tmpdir(), 'chandlery-load-'));
const store = await startStore(
  readConfig({
    PORT: '0',
    EXAMPLES_PORT: '0',
    CHANDLERY_DATA: folder,
    CHANDLERY_MODE: 'production',
    CHANDLERY_SECRET: 'only for measuring, nothing is kept',
  }),
);
await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
await saveListing(store.database, {
  slug: 'acme/db',
  name: 'Acme DB',
  type: 'container',
  source: 'store',
  shortDescription: 'A database for people who have other things to do.',
  longDescription: 'It keeps what it is given. '.repeat(40),
  categories: [{ slug: 'databases', name: 'Databases' }],
  plans: [
    {
      slug: 'team',
      name: 'Team',
      description: 'For a team.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [{ amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' }],
    },
  ],
});

const product = `${store.address}/v1/products/acme/db`;
const answer = await (await fetch(product)).text();
const constant = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
}).listen(0, () => {
  const address = constant.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  process.send?.({ product, constant: `http://localhost:${address.port}/` });
});

process.on('disconnect', () => {
  constant.close();
  void store.stop().then(() => process.exit());
});
