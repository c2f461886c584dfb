// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreLicenses as StoreLicensesElement } from '@chandlery/elements';
import '@chandlery/elements/store-licenses.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents =
  | 'store-sign-in-start'
  | 'store-sign-in'
  | 'store-subscription-start'
  | 'store-subscription-change'
  | 'store-checkout-start'
  | 'store-checkout-complete'
  | 'store-checkout-cancel'
  | 'store-checkout-error'
  | 'store-license-download'
  | 'store-copy'
  | 'store-error'
  | 'store-load';

export type StoreLicensesProps = ElementProps<
  StoreLicensesElement,
  'product' | 'holder' | 'limit' | 'headingLevel' | 'now' | 'data',
  OwnEvents
>;

/** What the signed-in customer and their organisations hold: subscriptions with their licences, pull commands and product keys, to change, cancel, renew and download. On the store's own pages it is the browser's session that counts; elsewhere the visitor signs in as with `store-account`. */
export const StoreLicenses: FunctionComponent<StoreLicensesProps> = /* @__PURE__ */ wrap('store-licenses', {
  headingLevel: 'heading-level',
  onStoreSignInStart: 'onstore-sign-in-start',
  onStoreSignIn: 'onstore-sign-in',
  onStoreSubscriptionStart: 'onstore-subscription-start',
  onStoreSubscriptionChange: 'onstore-subscription-change',
  onStoreCheckoutStart: 'onstore-checkout-start',
  onStoreCheckoutComplete: 'onstore-checkout-complete',
  onStoreCheckoutCancel: 'onstore-checkout-cancel',
  onStoreCheckoutError: 'onstore-checkout-error',
  onStoreLicenseDownload: 'onstore-license-download',
  onStoreCopy: 'onstore-copy',
  onStoreError: 'onstore-error',
  onStoreLoad: 'onstore-load',
});

type OwnAttributes = {
  product: 'product';
  holder: 'holder';
  limit: 'limit';
  'heading-level': 'headingLevel';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-licenses': TagProps<StoreLicensesElement, OwnAttributes, OwnEvents>;
    }
  }
}
