import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { clientLimit, clientSize } from './client-size.ts';

export default {
  'client.get.brotli': async () => figure(await clientSize(), 'B', clientLimit),
} satisfies Bench;
