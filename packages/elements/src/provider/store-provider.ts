import { define } from '../settings/define.ts';
import { StoreProvider } from './provider.ts';

define('store-provider', StoreProvider);

declare global {
  interface HTMLElementTagNameMap {
    'store-provider': StoreProvider;
  }
}
