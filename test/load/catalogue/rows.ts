/** Generated products as rows of the catalogue. */
import { createHash } from 'node:crypto';
import { type GeneratedProduct, category, publisher } from './products.ts';

export const identifier = (prefix: string, index: number): string =>
  `${prefix}_${createHash('sha256')
    .update(`${prefix}${index}`)
    .digest('base64')
    .replaceAll(/[^a-zA-Z\d]/g, '')
    .slice(0, 22)}`;

const start = Date.UTC(2020, 0);
const moment = (index: number) => new Date(start + index * 60_000);

export const planOf = ({ kind, certified }: GeneratedProduct) => ({
  slug: 'standard',
  name: 'Standard',
  description: '',
  kind: kind === 'trial' ? ('paid' as const) : kind,
  gated: false,
  isDefault: true,
  pullRequirement: 'everyone' as const,
  prices:
    kind === 'paid' || kind === 'trial'
      ? [{ amount: 4900, currency: 'USD', interval: 'month' as const, scheme: 'flat' as const }]
      : [],
  components: [],
  trialDays: kind === 'trial' ? 14 : 0,
  minimumTermMonths: 0,
  usesProductKeys: false,
  images: [],
  certification: certified ? ('container' as const) : null,
});

export const productOf = (generated: GeneratedProduct, index: number) => ({
  id: identifier('prod', index),
  slug: `${publisher(generated.publisher).slug}/${generated.slug}`,
  publisherId: identifier('pub', generated.publisher),
  name: generated.name,
  type: generated.type,
  source: generated.source,
  status: 'published' as const,
  shortDescription: generated.shortDescription,
  longDescription: generated.longDescription,
  categories: generated.categories.map((number) => category(number).slug),
  tags: generated.tags,
  screenshots: [],
  links: [],
  pulls: generated.pulls,
  ratingAverage: generated.rating?.average ?? null,
  ratingCount: generated.rating?.count ?? 0,
  platforms: generated.platforms,
  version: '1.0.0',
  listingDigest: '',
  createdAt: moment(index),
  updatedAt: moment(index + (index % 1000)),
});
