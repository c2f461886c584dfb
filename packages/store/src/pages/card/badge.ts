import type { Product } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { Visitor } from '../visitor.ts';

export const sourceKey = { store: 'sourceStore', official: 'sourceOfficial', community: 'sourceCommunity' } as const;
export const typeKey = { container: 'typeContainer', plugin: 'typePlugin', service: 'typeService' } as const;
export const certificationKey = {
  container: 'certifiedContainer',
  plugin: 'certifiedPlugin',
  infrastructure: 'certifiedInfrastructure',
} as const;
const typeIcon = { container: 'box', plugin: 'plug', service: 'cloud' } as const;

/** Which of the three it is; every listing shows it. */
export const sourceBadge = (visitor: Visitor, { source }: Pick<Product, 'source'>): Html =>
  html`<span class="badge badge-${source}">${visitor.text(sourceKey[source])}</span>`;

/** What is not a container says so. */
export const typeBadge = (visitor: Visitor, { type }: Pick<Product, 'type'>): Html | null =>
  type === 'container' ? null : html`<span class="badge">${icon(typeIcon[type])}${visitor.text(typeKey[type])}</span>`;

export const certifiedBadge = (visitor: Visitor, { certification }: Pick<Product, 'certification'>): Html | null =>
  certification === null
    ? null
    : html`<span class="badge badge-certified">${icon('shield')}${visitor.text('certified')}</span>`;

/** The warning label of a product that is on hold or deprecated. */
export const statusBadge = (visitor: Visitor, { status }: Pick<Product, 'status'>): Html | null =>
  status === 'published'
    ? null
    : html`<span class="badge badge-${status}"
        >${icon('warning')}${visitor.text(status === 'on_hold' ? 'onHold' : 'deprecated')}</span
      >`;

/** The mark beside the name of a publisher whom the operator has approved. */
export const verifiedMark = (visitor: Visitor, { verified }: { readonly verified: boolean }): Html | null =>
  verified
    ? html`<span class="verified"
        >${icon('verified')}<span class="visually-hidden">${visitor.text('verifiedPublisher')}</span></span
      >`
    : null;
