import type { ProductDetail } from '@chandlery/contract';
import type { Section } from './describe-product.ts';
import { htmlText } from './html-text.ts';

/** What a product's page says at length. @param width longest line, in characters */
export const fullSections = (
  { descriptionHtml, installationHtml, compose }: ProductDetail,
  width: number,
): readonly Section[] => [
  ['About', htmlText(descriptionHtml, width)],
  ['Installation', installationHtml === null ? '' : htmlText(installationHtml, width)],
  ['Compose file', compose ?? ''],
];
