import { define } from '../settings/define.ts';
import { StoreCertifiedBadge } from './certified-badge.ts';

define('store-certified-badge', StoreCertifiedBadge);

declare global {
  interface HTMLElementTagNameMap {
    'store-certified-badge': StoreCertifiedBadge;
  }
}
