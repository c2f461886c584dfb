import {
  type Category,
  type Problem,
  type ProblemCode,
  type ProductBatch,
  type PagePermission,
  type ProductDetail,
  type ProductPlans,
  SearchQuery,
  problems,
} from '@chandlery/contract';
import { catalogue } from './catalogue.ts';
import { certificationAnswer } from './certification.ts';
import { changePreview } from './change.ts';
import { card } from './listing.ts';
import { icon } from './icon.ts';
import { search } from './search.ts';
import { stores } from './states.ts';

const problem = (code: ProblemCode, headers: HeadersInit = {}): Response => {
  const { status, title } = problems[code];
  const body = { type: `https://store.example/problems/${code}`, title, status, code } satisfies Problem;
  return Response.json(body, { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
};

const batch = (products: readonly ProductDetail[], ids: readonly string[]): ProductBatch => {
  const found = (id: string) => products.find((product) => product.slug === id || product.id === id);
  return {
    items: ids
      .map(found)
      .filter((item) => item !== undefined)
      .map(card),
    missing: ids.filter((id) => found(id) === undefined),
  };
};

const categories = (products: readonly ProductDetail[]): Category[] => {
  const bySlug = Map.groupBy(
    products.flatMap((product) => product.categories),
    ({ slug }) => slug,
  );
  return [...bySlug].map(([slug, all]) => ({ slug, name: all[0]?.name ?? slug, products: all.length }));
};

const plans = ({ slug, name, status, url, plans: items, support, terms }: ProductDetail): ProductPlans => ({
  slug,
  name,
  status,
  url,
  items,
  support,
  terms: terms && { version: terms.version, url: terms.url ?? `${url}#terms` },
});

/** Any key is good on any page of stories. */
const permission = {
  publisher: { slug: 'acme', name: 'Acme' },
  origin: 'https://acme.example',
  mode: 'test',
} satisfies PagePermission;

const read = (products: readonly ProductDetail[], { pathname, searchParams }: URL): Response | Promise<Response> => {
  // A checkout that is opening stays so: nobody buys in a story.
  if (pathname === '/v1/checkouts') return new Promise(() => undefined);
  if (pathname === '/v1/products') return Response.json(batch(products, (searchParams.get('ids') ?? '').split(',')));
  if (pathname === '/v1/categories') return Response.json({ items: categories(products) });
  if (pathname === '/v1/page') return Response.json(permission);
  if (pathname.endsWith('/change/preview')) return Response.json(changePreview);
  const priced = /^\/v1\/products\/([^/]+\/[^/]+)\/plans$/.exec(pathname)?.[1];
  if (priced !== undefined) {
    const found = products.find((one) => one.slug === priced);
    return found === undefined ? problem('product_not_found') : Response.json(plans(found));
  }
  if (pathname === '/v1/search') {
    const query = SearchQuery.safeParse(Object.fromEntries(searchParams));
    return query.success ? Response.json(search(products, query.data)) : problem('invalid_request');
  }
  const slug = /^\/v1\/products\/([^/]+\/[^/]+)$/.exec(pathname)?.[1];
  const product = products.find((one) => one.slug === slug);
  return product === undefined ? problem('product_not_found') : Response.json(product);
};

const answers: Record<keyof typeof stores, (address: URL) => Response | Promise<Response>> = {
  ready: async (address) =>
    icon(address.pathname) ?? (await certificationAnswer(catalogue, address)) ?? read(catalogue, address),
  silent: () => new Promise(() => undefined),
  offline: () => Response.error(),
  broken: () => Response.json({ items: [{ slug: 'acme/db', name: 7 }], missing: 'nothing' }),
  busy: () => problem('unavailable', { 'retry-after': '1' }),
  failing: () => problem('internal'),
  refusing: () => Response.json({ code: 'forbidden' }, { status: 403 }),
  empty: (address) => read([], address),
};

/** What a store of the stories says to a `GET` of `address`; undefined where the address is none of theirs. */
export const answer = (address: URL): Response | Promise<Response> | undefined => {
  const state = (Object.keys(stores) as (keyof typeof stores)[]).find((name) => stores[name] === address.origin);
  return state === undefined ? undefined : answers[state](address);
};
