// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StorePlans as StorePlansElement } from '@chandlery/elements';
import '@chandlery/elements/store-plans.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents =
  | 'store-checkout-start'
  | 'store-checkout-complete'
  | 'store-checkout-cancel'
  | 'store-checkout-error'
  | 'store-load'
  | 'store-error';

export type StorePlansProps = ElementProps<
  StorePlansElement,
  'product' | 'interval' | 'headingLevel' | 'data',
  OwnEvents
>;

/** A product's plans side by side, each with its price for the chosen interval, currency and quantities, what is included, and its button. */
export const StorePlans: FunctionComponent<StorePlansProps> = /* @__PURE__ */ wrap('store-plans', {
  headingLevel: 'heading-level',
  onStoreCheckoutStart: 'onstore-checkout-start',
  onStoreCheckoutComplete: 'onstore-checkout-complete',
  onStoreCheckoutCancel: 'onstore-checkout-cancel',
  onStoreCheckoutError: 'onstore-checkout-error',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  product: 'product';
  interval: 'interval';
  'heading-level': 'headingLevel';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-plans': TagProps<StorePlansElement, OwnAttributes, OwnEvents>;
    }
  }
}
