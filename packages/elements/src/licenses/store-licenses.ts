import { define } from '../settings/define.ts';
import { StoreLicenses } from './licenses.ts';

define('store-licenses', StoreLicenses);

declare global {
  interface HTMLElementTagNameMap {
    'store-licenses': StoreLicenses;
  }
}
