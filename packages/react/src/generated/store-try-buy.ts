// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreTryBuy as StoreTryBuyElement } from '@chandlery/elements';
import '@chandlery/elements/store-try-buy.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents =
  | 'store-checkout-start'
  | 'store-checkout-complete'
  | 'store-checkout-cancel'
  | 'store-checkout-error'
  | 'store-select'
  | 'store-load'
  | 'store-error';

export type StoreTryBuyProps = ElementProps<
  StoreTryBuyElement,
  'product' | 'plan' | 'interval' | 'quantities' | 'promotionCode' | 'data',
  OwnEvents
>;

/** The button to try or buy a product, or whatever else the first step is. Its label and what it does follow from the product, the plan and the customer. Underneath it is a link to the product's page at the store. */
export const StoreTryBuy: FunctionComponent<StoreTryBuyProps> = /* @__PURE__ */ wrap('store-try-buy', {
  promotionCode: 'promotion-code',
  onStoreCheckoutStart: 'onstore-checkout-start',
  onStoreCheckoutComplete: 'onstore-checkout-complete',
  onStoreCheckoutCancel: 'onstore-checkout-cancel',
  onStoreCheckoutError: 'onstore-checkout-error',
  onStoreSelect: 'onstore-select',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  product: 'product';
  plan: 'plan';
  interval: 'interval';
  quantities: 'quantities';
  'promotion-code': 'promotionCode';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-try-buy': TagProps<StoreTryBuyElement, OwnAttributes, OwnEvents>;
    }
  }
}
