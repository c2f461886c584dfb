/** What there is before anybody buys: a publisher with products and a webhook, and people with accounts. */
import { planInput, productInput } from '../../packages/store/src/catalogue/test/listings.ts';
import { publishers } from '../../packages/store/src/catalogue/tables.ts';
import { hashDemoPassword, demoPassword } from '../../packages/store/src/demo/people.ts';
import { insertAccount } from '../../packages/store/src/identity/operator/insert-account.ts';
import { type Database, saveListing, savePublisher } from '../../packages/store/src/index.ts';
import { createPublisherKey } from '../../packages/store/src/publisher-key/create-key.ts';
import { origin } from '../../packages/store/src/server/test/store.ts';
import type { Customer } from './customer.ts';

export interface World {
  readonly products: readonly [string, ...string[]];
  readonly people: readonly { readonly id: string; readonly email: string }[];
  /** Of the publisher's server. */
  readonly secretKey: string;
}

type Plan = Parameters<typeof planInput>[0];

const plan = (slug: string, changes: Plan) =>
  planInput({ slug, name: slug, kind: 'paid', isDefault: false, pullRequirement: 'subscribed', ...changes });

const monthly = { amount: 1200, currency: 'USD', interval: 'month', scheme: 'flat' } as const;

const plans = [
  plan('team', { isDefault: true, prices: [monthly] }),
  plan('forever', { prices: [{ ...monthly, amount: 9900, interval: 'once' }] }),
  plan('free', { kind: 'free' }),
  plan('trial', { prices: [{ ...monthly, amount: 4900 }], trialDays: 14 }),
];

/** @param size how many products, and people */
export const fillWorld = async (
  database: Database,
  size: { readonly products: number; readonly people: number },
): Promise<World> => {
  await savePublisher(database, { slug: 'acme', name: 'Acme' });
  const products: [string, ...string[]] = ['acme/product'];
  for (let number = 1; number < size.products; number += 1) products.push(`acme/product-${number}`);
  await database.transaction(async (transaction) => {
    for (const slug of products)
      await saveListing(transaction, productInput(slug, { plans, terms: { version: '1', text: 'Be good.' } }));
  });
  const hash = await hashDemoPassword();
  const people: { id: string; email: string }[] = [];
  for (let number = 0; number < size.people; number += 1) {
    const username = `person${number}`;
    const email = `${username}@example.com`;
    people.push({ id: await insertAccount(database, { email, name: username, username }, hash), email });
  }
  const [acme] = await database.select({ id: publishers.id }).from(publishers);
  const { key } = await createPublisherKey(
    database,
    acme?.id ?? '',
    { kind: 'secret', mode: 'test', name: 'Server', scopes: ['webhooks:write'] },
    null,
  );
  return { products, people, secretKey: key };
};

const post = async (url: string, headers: Readonly<Record<string, string>>, body: object): Promise<Response> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  return response;
};

/** Has the publisher's server told of everything. */
export const listen = async (address: string, { secretKey }: World, url: string): Promise<void> => {
  await post(`${address}/v1/webhook-endpoints`, { authorization: `Bearer ${secretKey}` }, { url });
};

/** Signs somebody in, and gives them a token. */
export const signIn = async (address: string, { id, email }: World['people'][number]): Promise<Customer> => {
  const signedIn = await post(`${address}/auth/sign-in/email`, { origin }, { email, password: demoPassword });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const body = { name: 'laptop', scopes: ['subscriptions:read', 'subscriptions:write'] };
  const made = await post(`${address}/v1/account/tokens`, { origin, cookie }, body);
  return { id, email, token: ((await made.json()) as { token: string }).token };
};
