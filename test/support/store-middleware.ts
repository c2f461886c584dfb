/** The store that the elements' browser tests ask, on the test server's own origin: a publisher's slug says how it answers. */
import type { ProductDetail } from '@chandlery/contract';
import { certification, keySet, revocationList } from './certification.ts';
import { customerKeys } from './customer-middleware.ts';
import { licenseKeys } from './license-middleware.ts';
import { type WantedCheckout, checkoutOf, offerOf, openCheckout, plansOf, refusals } from './selling.ts';
import { productOf } from './test-store.ts';

interface Context {
  readonly method: string;
  readonly req: AsyncIterable<Uint8Array>;
  readonly path: string;
  readonly origin: string;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  status: number;
  body: unknown;
  get(name: string): string;
  set(name: string, value: string): void;
}

const hostile = '<img src=x onerror=alert(1)>';
const facets = {
  type: [{ value: 'container', label: 'Container', count: 2 }],
  category: [{ value: 'databases', label: 'Databases', count: 2 }],
  platform: [{ value: 'linux/amd64', label: 'linux/amd64', count: 2 }],
  price: [],
  source: [],
  certified: [],
};

const detailOf = (slug: string): ProductDetail => ({
  ...productOf(slug),
  rating: null,
  statusReason: null,
  categories: [],
  version: '1.0.0',
  createdAt: '2026-11-23T10:00:00Z',
  updatedAt: '2026-11-23T10:00:00Z',
  plans: [
    {
      id: 'plan_0000000000000000000000' as ProductDetail['plans'][number]['id'],
      slug: 'team',
      name: 'Team',
      description: '',
      kind: 'free',
      gated: false,
      isDefault: true,
      pullRequirement: slug === 'acme/locked' ? 'subscribed' : 'everyone',
      prices: [],
      components: [],
      trialDays: 0,
      minimumTermMonths: 0,
      usesProductKeys: false,
      images:
        slug === 'acme/service'
          ? []
          : [{ repository: slug, tag: '1.0.0', reference: `registry.example.com/${slug}:1.0.0` }],
      certification: null,
      contactUrl: null,
    },
  ],
  pluginKind: null,
  descriptionHtml: '',
  tags: [],
  screenshots: [],
  links: [],
  support: null,
  installationHtml: null,
  compose: null,
  terms: null,
  excludedCountries: [],
});

const send = (context: Context, text: string, type: string): void => {
  context.set('content-type', type);
  context.set('cache-control', 'no-store');
  context.body = text;
};

const answer = (context: Context, body: unknown, status = 200): void => {
  context.status = status;
  send(context, JSON.stringify(body), 'application/json');
};

const problem = (context: Context, status: number, code: string, detail?: string): void =>
  answer(context, { type: 'about:blank', title: code, status, code, detail }, status);

const bodyOf = async ({ req }: Context): Promise<unknown> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

const start = async (context: Context): Promise<void> => {
  const wanted = (await bodyOf(context)) as WantedCheckout;
  const refusal = refusals[wanted.product];
  if (refusal !== undefined) return problem(context, ...refusal);
  return answer(context, openCheckout(context.origin, wanted));
};

export const storeMiddleware = async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
  const { path, query } = context;
  if (path === '/.well-known/jwks.json')
    return answer(context, {
      keys: [...(await keySet()).keys, ...licenseKeys().keys, ...(await customerKeys(context.origin))],
    });
  if (path === '/.well-known/revoked.jwt')
    return send(context, await revocationList(context.origin), 'application/jwt');
  if (!path.startsWith('/v1/')) return next();
  if (path === '/v1/checkouts') return start(context);
  const checkout = /^\/v1\/checkouts\/(.+)$/.exec(path)?.[1];
  if (checkout !== undefined) {
    const found = checkoutOf(checkout, query['become'] as string | undefined);
    return found === undefined ? problem(context, 404, 'checkout_not_found') : answer(context, found);
  }
  const shelf = /^\/v1\/products\/(.+)\/plans$/.exec(path)?.[1];
  if (shelf !== undefined) {
    const plans = plansOf(shelf);
    return plans === undefined ? problem(context, 404, 'product_not_found') : answer(context, plans);
  }
  const ids = String(query['ids'] ?? '').split(',');
  if (path === '/v1/products') {
    if (ids.some((id) => id.startsWith('broken/'))) return problem(context, 500, 'internal');
    if (ids.some((id) => id.startsWith('malformed/'))) return answer(context, { items: [{}], missing: [] });
    if (ids.some((id) => id.startsWith('slow/'))) await new Promise((resolve) => setTimeout(resolve, 300));
    const known = ids.filter((id) => !id.startsWith('nobody/'));
    const items = known.map((id) => ({
      ...productOf(id),
      offer: offerOf(id) ?? productOf(id).offer,
      ...(id === 'acme/hostile' ? { name: hostile, shortDescription: hostile } : {}),
    }));
    return answer(context, { items, missing: ids.filter((id) => !known.includes(id)) });
  }
  const certified = /^\/v1\/products\/([^/]+\/[^/]+)\/certification$/.exec(path)?.[1];
  if (certified?.startsWith('broken/')) return problem(context, 500, 'internal');
  if (certified?.startsWith('nobody/')) return problem(context, 404, 'product_not_found');
  if (certified?.startsWith('slow/')) await new Promise((resolve) => setTimeout(resolve, 300));
  if (certified !== undefined) return answer(context, await certification(certified, context.origin));
  if (path.startsWith('/v1/products/')) return answer(context, detailOf(path.slice('/v1/products/'.length)));
  if (path === '/v1/search') {
    const isSecond = query['cursor'] === 'second';
    const items =
      query['q'] === 'nothing'
        ? []
        : [productOf(isSecond ? 'acme/c' : 'acme/a'), productOf(isSecond ? 'acme/d' : 'acme/b')];
    return answer(context, {
      items,
      facets,
      total: items.length * 2,
      nextCursor: items.length > 0 && !isSecond ? 'second' : null,
    });
  }
  if (path === '/v1/page') {
    if (context.get('authorization') === 'Bearer pk_test_of_this_page')
      return answer(context, { publisher: { slug: 'acme', name: 'Acme' }, origin: context.origin, mode: 'test' });
    const detail = `The publishable key is not for pages on ${context.origin}. Its publisher can add this origin to the key.`;
    return problem(context, 403, 'origin_not_allowed', detail);
  }
  return problem(context, 404, 'not_found');
};
