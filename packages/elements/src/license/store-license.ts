import { define } from '../settings/define.ts';
import { StoreLicense } from './license.ts';

define('store-license', StoreLicense);

declare global {
  interface HTMLElementTagNameMap {
    'store-license': StoreLicense;
  }
}
