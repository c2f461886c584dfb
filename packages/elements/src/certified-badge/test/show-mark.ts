import type { Evidence } from '@chandlery/client/get-evidence';
import '../../provider/store-provider.ts';
import '../store-certified-badge.ts';
import type { Stage } from './forgeries.ts';

/** Gives an element something to verify, and says whether it shows the mark; the element's own code decides, as on any page. */
export const isMarkShown = async ({ store, product }: Stage, evidence: Evidence): Promise<boolean> => {
  const provider = document.createElement('store-provider');
  provider.setAttribute('store', store);
  const badge = document.createElement('store-certified-badge');
  badge.product = product;
  badge.data = evidence;
  const decided = new Promise((resolve) => {
    for (const event of ['store-load', 'store-uncertified']) badge.addEventListener(event, resolve, { once: true });
  });
  provider.append(badge);
  document.body.append(provider);
  await decided;
  const isShown = badge.shadowRoot?.querySelector('[part~=mark]') !== null;
  provider.remove();
  return isShown;
};
