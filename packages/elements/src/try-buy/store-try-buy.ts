import { define } from '../settings/define.ts';
import { StoreTryBuy } from './try-buy.ts';

define('store-try-buy', StoreTryBuy);

declare global {
  interface HTMLElementTagNameMap {
    'store-try-buy': StoreTryBuy;
  }
}
