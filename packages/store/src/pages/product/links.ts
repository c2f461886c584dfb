import type { ProductDetail } from '@chandlery/contract';
import type { TextKey } from '../locale/en.ts';

export type LinkKind = ProductDetail['links'][number]['kind'];

/** What a link is called where its publisher gave it no words. */
export const linkKey = {
  documentation: 'linkDocumentation',
  support: 'linkSupport',
  privacy: 'linkPrivacy',
  source: 'linkSource',
  website: 'linkWebsite',
} as const satisfies Record<LinkKind, TextKey>;
