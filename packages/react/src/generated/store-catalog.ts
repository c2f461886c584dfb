// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreCatalog as StoreCatalogElement } from '@chandlery/elements';
import '@chandlery/elements/store-catalog.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-search' | 'store-load' | 'store-error';

export type StoreCatalogProps = ElementProps<
  StoreCatalogElement,
  'publisher' | 'limit' | 'layout' | 'syncUrl' | 'data',
  OwnEvents
>;

/** A catalogue to search and filter. */
export const StoreCatalog: FunctionComponent<StoreCatalogProps> = /* @__PURE__ */ wrap('store-catalog', {
  syncUrl: 'sync-url',
  onStoreSearch: 'onstore-search',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  publisher: 'publisher';
  limit: 'limit';
  layout: 'layout';
  'sync-url': 'syncUrl';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-catalog': TagProps<StoreCatalogElement, OwnAttributes, OwnEvents>;
    }
  }
}
