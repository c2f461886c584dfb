// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StoreLicense as StoreLicenseElement } from '@chandlery/elements';
import '@chandlery/elements/store-license.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents =
  | 'store-license-choose'
  | 'store-license-verified'
  | 'store-license-copy'
  | 'store-license-download'
  | 'store-license-print'
  | 'store-sign-in-start'
  | 'store-sign-in'
  | 'store-error';

export type StoreLicenseProps = ElementProps<
  StoreLicenseElement,
  'src' | 'subscription' | 'data' | 'trustedKeys' | 'headingLevel' | 'now',
  OwnEvents
>;

/** One licence: who holds it, what is licensed, until when, who signed it, and what is wrong with it if anything is. From a file that the visitor drops or chooses, unless the page gives one or names a subscription of theirs. It is verified here, in the browser, and nothing of it is taken for markup. */
export const StoreLicense: FunctionComponent<StoreLicenseProps> = /* @__PURE__ */ wrap('store-license', {
  trustedKeys: 'trusted-keys',
  headingLevel: 'heading-level',
  onStoreLicenseChoose: 'onstore-license-choose',
  onStoreLicenseVerified: 'onstore-license-verified',
  onStoreLicenseCopy: 'onstore-license-copy',
  onStoreLicenseDownload: 'onstore-license-download',
  onStoreLicensePrint: 'onstore-license-print',
  onStoreSignInStart: 'onstore-sign-in-start',
  onStoreSignIn: 'onstore-sign-in',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  src: 'src';
  subscription: 'subscription';
  'trusted-keys': 'trustedKeys';
  'heading-level': 'headingLevel';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-license': TagProps<StoreLicenseElement, OwnAttributes, OwnEvents>;
    }
  }
}
