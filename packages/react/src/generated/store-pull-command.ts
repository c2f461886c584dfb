// Generated from the elements by `pnpm generate`. Do not edit.
'use client';
import type { StorePullCommand as StorePullCommandElement } from '@chandlery/elements';
import '@chandlery/elements/store-pull-command.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = 'store-copy' | 'store-select' | 'store-load' | 'store-error';

export type StorePullCommandProps = ElementProps<
  StorePullCommandElement,
  'product' | 'plan' | 'platform' | 'data',
  OwnEvents
>;

/** The line that pulls a product's image, to copy. Where a visitor must sign in or subscribe first, or a product has several images or none, a link to the product's page instead. */
export const StorePullCommand: FunctionComponent<StorePullCommandProps> = /* @__PURE__ */ wrap('store-pull-command', {
  onStoreCopy: 'onstore-copy',
  onStoreSelect: 'onstore-select',
  onStoreLoad: 'onstore-load',
  onStoreError: 'onstore-error',
});

type OwnAttributes = {
  product: 'product';
  plan: 'plan';
  platform: 'platform';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'store-pull-command': TagProps<StorePullCommandElement, OwnAttributes, OwnEvents>;
    }
  }
}
