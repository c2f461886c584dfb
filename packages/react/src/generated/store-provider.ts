// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreProvider as StoreProviderElement } from '@chandlery/elements';
import '@chandlery/elements/store-provider.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-error';

export type StoreProviderProps = ElementProps<
  StoreProviderElement,
  'store' | 'publishableKey' | 'locale' | 'currency' | 'theme' | 'checkout',
  OwnEvents
>;

/** Settings for all elements inside it. None is needed on a page that loads its store's own script. */
export const StoreProvider: FunctionComponent<StoreProviderProps> = /* @__PURE__ */ wrap('store-provider', {
  publishableKey: 'publishable-key',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  store: 'store';
  'publishable-key': 'publishableKey';
  locale: 'locale';
  currency: 'currency';
  theme: 'theme';
  checkout: 'checkout';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-provider': TagProps<StoreProviderElement, OwnAttributes, OwnEvents>;
    }
  }
}
