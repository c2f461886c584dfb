import * as z from 'zod/mini';

const Whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'takes a whole number')), z.transform(Number));

/** Most that a page holds; who asks for more gets so many, as the originals did. */
const maxPageSize = 200;

/**
 * `page` and `page_size` of a query. Empty ones count as not given.
 * @param usual a page's size unless told
 */
export const pageOf = (usual: number) =>
  z.object({
    page: z._default(z.pipe(Whole, z.int().check(z.minimum(1, 'takes a whole number from 1'))), 1),
    page_size: z._default(
      z.pipe(
        z.pipe(Whole, z.int().check(z.minimum(1, 'takes a whole number from 1'))),
        z.transform((size) => Math.min(size, maxPageSize)),
      ),
      usual,
    ),
  });

export interface Page {
  readonly page: number;
  readonly page_size: number;
}

/** A query's parameters by name, the empty ones left out: old clients send all they know. Repeated ones are joined by commas. */
export const parametersOf = (address: URL): Record<string, string> => {
  const names = [...new Set(address.searchParams.keys())];
  const values = names.map(
    (name) => [name, address.searchParams.getAll(name).filter((value) => value !== '')] as const,
  );
  return Object.fromEntries(values.filter(([, all]) => all.length > 0).map(([name, all]) => [name, all.join(',')]));
};

/**
 * The addresses of the pages after and before, with the query otherwise the same; null where there is none.
 * @param origin where the public reaches the store: what a proxy asked may be another address
 */
export const pageLinks = (
  origin: string,
  address: URL,
  count: number,
  { page, page_size: pageSize }: Page,
): { readonly next: string | null; readonly previous: string | null } => {
  const link = (number: number): string => {
    const target = new URL(address.pathname + address.search, origin);
    target.searchParams.set('page', String(number));
    target.searchParams.set('page_size', String(pageSize));
    return target.href;
  };
  const pages = Math.max(1, Math.ceil(count / pageSize));
  return {
    next: page < pages ? link(page + 1) : null,
    previous: page > 1 ? link(Math.min(page - 1, pages)) : null,
  };
};
