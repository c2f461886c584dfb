import { define } from '../settings/define.ts';
import { StoreAccount } from './account.ts';

define('store-account', StoreAccount);

declare global {
  interface HTMLElementTagNameMap {
    'store-account': StoreAccount;
  }
}
