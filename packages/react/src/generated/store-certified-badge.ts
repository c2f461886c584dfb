// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreCertifiedBadge as StoreCertifiedBadgeElement } from '@chandlery/elements';
import '@chandlery/elements/store-certified-badge.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-load' | 'store-uncertified' | 'store-error' | 'store-certificate';

export type StoreCertifiedBadgeProps = ElementProps<
  StoreCertifiedBadgeElement,
  'product' | 'plan' | 'digest' | 'variant' | 'data',
  OwnEvents
>;

/** The mark of a certified product. It is shown only where the store's signed statement verifies in this browser: for this product, on this site, now, not revoked, and for the very images that the store offers. Otherwise nothing of it is shown, and an event says why.  The space is kept in either case, so nothing moves. It opens to what was checked, when, by whom, for which images, until when.  Written without Lit, so that a page that shows nothing but a mark loads a third of what it would. */
export const StoreCertifiedBadge: FunctionComponent<StoreCertifiedBadgeProps> = /* @__PURE__ */ wrap(
  'store-certified-badge',
  {
    onStoreLoad: 'onstore-load',
    onStoreUncertified: 'onstore-uncertified',
    onStoreError: 'onstore-error',
    onStoreCertificate: 'onstore-certificate',
  },
);

type OwnAttributes = {
  product: 'product';
  plan: 'plan';
  digest: 'digest';
  variant: 'variant';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-certified-badge': TagProps<StoreCertifiedBadgeElement, OwnAttributes, OwnEvents>;
    }
  }
}
