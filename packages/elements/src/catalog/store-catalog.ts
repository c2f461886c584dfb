import '../listing/store-listing.ts';
import { define } from '../settings/define.ts';
import { StoreCatalog } from './catalog.ts';

define('store-catalog', StoreCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'store-catalog': StoreCatalog;
  }
}
