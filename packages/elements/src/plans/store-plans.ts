import { define } from '../settings/define.ts';
import { StorePlans } from './plans.ts';

define('store-plans', StorePlans);

declare global {
  interface HTMLElementTagNameMap {
    'store-plans': StorePlans;
  }
}
