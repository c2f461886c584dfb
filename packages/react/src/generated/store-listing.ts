// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreListing as StoreListingElement } from '@chandlery/elements';
import '@chandlery/elements/store-listing.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-select' | 'store-load' | 'store-error';

export type StoreListingProps = ElementProps<
  StoreListingElement,
  'product' | 'layout' | 'headingLevel' | 'data',
  OwnEvents
>;

/** One product as a card. What stands between its tags is shown until the card is ready, and if it cannot be. */
export const StoreListing: FunctionComponent<StoreListingProps> = /* @__PURE__ */ wrap('store-listing', {
  headingLevel: 'heading-level',
  onStoreSelect: 'onstore-select',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  product: 'product';
  layout: 'layout';
  'heading-level': 'headingLevel';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-listing': TagProps<StoreListingElement, OwnAttributes, OwnEvents>;
    }
  }
}
