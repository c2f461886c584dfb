import '../listing/store-listing.ts';
import { define } from '../settings/define.ts';
import { StoreListings } from './listings.ts';

define('store-listings', StoreListings);

declare global {
  interface HTMLElementTagNameMap {
    'store-listings': StoreListings;
  }
}
