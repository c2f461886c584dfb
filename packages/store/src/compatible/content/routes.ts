/** The content interface of the original, `/api/content/v1`: what may be had, for anyone. */
import type { Context } from 'hono';
import { createAddresses } from '../../catalogue/addresses.ts';
import { findProductCards } from '../../catalogue/find-products.ts';
import type { Database } from '../../database/database.ts';
import { type AnswerCache } from '../../http/answer-cache.ts';
import { publicHeaders } from '../../http/public-headers.ts';
import { createContent } from '../../http/representation.ts';
import { sendContent } from '../../http/send-content.ts';
import type { Search } from '../../search/search.ts';
import type { Call } from '../call.ts';
import { externalIdsOf } from '../external-id/product-external-ids.ts';
import { pageLinks, pageOf, parametersOf } from '../page-links.ts';
import { read } from '../read.ts';
import { Refusal } from '../refusal.ts';
import { describeProduct } from './detail.ts';
import { findContent } from './find-product.ts';
import { findSummaries } from './find-summaries.ts';
import { listTags } from './list-tags.ts';
import { SearchParameters } from './search-parameters.ts';
import { summarize, typeNames } from './summary.ts';

export interface ContentOptions {
  readonly database: Database;
  readonly search: Search;
  readonly answers: AnswerCache;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
}

const addressOf = (context: Context): URL => new URL(context.req.url);

const param = (context: Context, name: string): string => context.req.param(name) ?? '';

export const contentCalls = ({ database, search, answers, origin }: ContentOptions): Call[] => {
  const addresses = createAddresses(origin);

  /** Sends what is the same for everyone, from memory while the catalogue stays as it is. */
  const shared = async (context: Context, make: () => Promise<object>): Promise<Response> => {
    const { pathname, search: query } = addressOf(context);
    const content = await answers.get(pathname + query, async () =>
      createContent(JSON.stringify(await make()), publicHeaders),
    );
    return sendContent(context, content);
  };

  const searchProducts = async (context: Context) => {
    const address = addressOf(context);
    const asked = read(SearchParameters, parametersOf(address));
    const { count, products } = await findSummaries(search, asked);
    const rows = new Map((await findProductCards(database, { ids: products, slugs: [] })).map((row) => [row.id, row]));
    const externalIds = await externalIdsOf(database, products);
    const { next, previous } = pageLinks(origin, address, count, asked);
    return {
      count,
      next: next ?? '',
      previous: previous ?? '',
      page: asked.page,
      page_size: asked.page_size,
      summaries: products.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [summarize(row, addresses, externalIds)];
      }),
    };
  };

  const product = (type: 'image' | 'plugin') => async (context: Context) => {
    const [slug, name] = [param(context, 'slug'), context.req.param('name')];
    const found = await findContent(database, name === undefined ? slug : `${slug}/${name}`);
    if (found === null || typeNames[found.row.type] !== type) throw new Refusal(404, `There is no such ${type}.`);
    return describeProduct(found, addresses);
  };

  const tags = async (context: Context) => {
    const address = addressOf(context);
    const page = read(pageOf(10), parametersOf(address));
    const repository = ['store', 'namespace', 'name']
      .map((name) => context.req.param(name))
      .filter(Boolean)
      .join('/');
    const { count, results } = await listTags(database, repository, page);
    return { count, ...pageLinks(origin, address, count, page), ...page, results };
  };

  const get = (path: `/${string}`, make: (context: Context) => Promise<object>): Call => ({
    method: 'GET',
    path,
    caller: 'anyone',
    answer: (context) => shared(context, () => make(context)),
  });

  return [
    get('/products/search', searchProducts),
    get('/products/images/{slug}', product('image')),
    get('/products/images/{slug}/{name}', product('image')),
    get('/products/plugins/{slug}', product('plugin')),
    get('/products/plugins/{slug}/{name}', product('plugin')),
    get('/repositories/public/{namespace}/{name}/tags', tags),
    get('/repositories/public/{store}/{namespace}/{name}/tags', tags),
  ];
};
