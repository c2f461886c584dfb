// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreAccount as StoreAccountElement } from '@chandlery/elements';
import '@chandlery/elements/store-account.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-sign-in-start' | 'store-sign-in' | 'store-sign-out' | 'store-load' | 'store-error';

export type StoreAccountProps = ElementProps<StoreAccountElement, 'data', OwnEvents>;

/** Lets a visitor sign in to the store from the vendor's page, shows who is signed in, and lets them sign out again. The link underneath leads to the store's own account page, where that is not possible. */
export const StoreAccount: FunctionComponent<StoreAccountProps> = /* @__PURE__ */ wrap('store-account', {
  onStoreSignInStart: 'onstore-sign-in-start',
  onStoreSignIn: 'onstore-sign-in',
  onStoreSignOut: 'onstore-sign-out',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-account': TagProps<StoreAccountElement, OwnAttributes, OwnEvents>;
    }
  }
}
