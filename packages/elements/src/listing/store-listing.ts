import { define } from '../settings/define.ts';
import { StoreListing } from './listing.ts';

define('store-listing', StoreListing);

declare global {
  interface HTMLElementTagNameMap {
    'store-listing': StoreListing;
  }
}
