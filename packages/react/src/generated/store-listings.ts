// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreListings as StoreListingsElement } from '@chandlery/elements';
import '@chandlery/elements/store-listings.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-load' | 'store-error';

export type StoreListingsProps = ElementProps<
  StoreListingsElement,
  'products' | 'publisher' | 'category' | 'query' | 'limit' | 'layout' | 'headingLevel' | 'data',
  OwnEvents
>;

/** Several products as cards: those named, or those of a publisher, a category or a search. One request for all of them. */
export const StoreListings: FunctionComponent<StoreListingsProps> = /* @__PURE__ */ wrap('store-listings', {
  headingLevel: 'heading-level',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  products: 'products';
  publisher: 'publisher';
  category: 'category';
  query: 'query';
  limit: 'limit';
  layout: 'layout';
  'heading-level': 'headingLevel';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-listings': TagProps<StoreListingsElement, OwnAttributes, OwnEvents>;
    }
  }
}
