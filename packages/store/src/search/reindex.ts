import { eq } from 'drizzle-orm';
import { bumpCatalogueVersion } from '../catalogue/bump-version.ts';
import { catalogueState, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { searchFormat } from './format.ts';
import { indexProduct } from './index-product.ts';

/**
 * Makes what search keeps of every product anew, where another release of the store made it. Processes that start together do it once.
 * @returns how many products were done
 */
export const reindexOutdated = async (database: Database): Promise<number> =>
  database.transaction(async (transaction) => {
    const [state] = await transaction.select().from(catalogueState).where(eq(catalogueState.id, 1)).for('update');
    if (state === undefined || state.searchFormat === searchFormat) return 0;
    const version = await bumpCatalogueVersion(transaction);
    const rows = await transaction.select({ id: products.id }).from(products);
    for (const { id } of rows) await indexProduct(transaction, id, version);
    await transaction.update(catalogueState).set({ searchFormat }).where(eq(catalogueState.id, 1));
    return rows.length;
  });
