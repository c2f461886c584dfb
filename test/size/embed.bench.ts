import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { badgeLimit, embedLimit, embedSizes, tryBuyLimit } from './embed-size.ts';

const total = async (tag: string): Promise<number> =>
  Object.values(await embedSizes(tag)).reduce((sum, size) => sum + size, 0);

export default {
  'embed.listing.brotli': async () => figure(await total('store-listing'), 'B', embedLimit),
  'embed.trybuy.brotli': async () => figure(await total('store-try-buy'), 'B', tryBuyLimit),
  'badge.brotli': async () => figure(await total('store-certified-badge'), 'B', badgeLimit),
} satisfies Bench;
