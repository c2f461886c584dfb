import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { embedLimit, embedSizes } from './embed-size.ts';

const sum = (sizes: Readonly<Record<string, number>>): number =>
  Object.values(sizes).reduce((total, size) => total + size, 0);

export default {
  'embed.listing.brotli': async () => figure(sum(await embedSizes()), 'B', embedLimit),
} satisfies Bench;
