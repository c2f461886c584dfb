import * as z from 'zod/mini';
import { CategorySummary } from './category.ts';
import { ProductId } from './identifier.ts';
import { Currency, Interval } from './money.ts';
import { CertificationLevel, Plan } from './plan.ts';
import { Count, DateTime, HttpUrl, Platform, ProductSlug } from './primitive.ts';
import { PublisherSummary } from './publisher.ts';

/** `service` is a cloud service reached through an agent image. */
export const ProductType = z.enum(['container', 'plugin', 'service']);

/** Of a plugin: what it plugs into. */
export const PluginKind = z.enum(['volume', 'network', 'logging', 'authorization']);

/** `store`: submitted by an approved publisher and reviewed. `official`: curated open source. `community`: unvetted. */
export const ProductSource = z.enum(['store', 'official', 'community']);

/** The states in which the public sees a product. */
export const ListedStatus = z.enum(['published', 'on_hold', 'deprecated']);

/** The price word of a card: what getting the default plan takes. */
export const OfferKind = z.enum(['free', 'trial', 'paid', 'byol']);

/**
 * What a button beside the offer leads to: `buy`, the only plan; `choose`, among several plans; `contact`, the publisher, who alone
 * sells it; `page`, the product's own page, where nothing has to be bought or nothing can be.
 */
export const OfferAction = z.enum(['buy', 'choose', 'contact', 'page']);

/** What an offer costs in one currency. `amount` is in its minor unit, of `minorDigits` decimal places: a card needs no table of them. */
export const OfferPrice = z.object({
  amount: Count,
  currency: Currency,
  minorDigits: Count,
  interval: Interval,
  /** What it is charged for each of, such as `Seats`; null for one price whatever the quantity. */
  component: z.nullable(z.string()),
});

/** The best first step a visitor is offered, worked out by the store from the plans. */
export const Offer = z.object({
  kind: OfferKind,
  action: OfferAction,
  /** The default plan's lowest price in each of its currencies, its own first; empty where nothing is charged. */
  prices: z.array(OfferPrice),
  /** There is more to pay than `prices` for larger plans or other quantities: it reads "from". */
  isFrom: z.boolean(),
  /** Days, 0 where there is no trial. */
  trialDays: Count,
});

/** Mean of all reviews, 1 to 5, to one decimal. */
export const Rating = z.object({ average: z.number(), count: Count });

/** All that a card and a button need. */
export const Product = z.object({
  id: ProductId,
  slug: ProductSlug,
  name: z.string(),
  type: ProductType,
  source: ProductSource,
  status: ListedStatus,
  publisher: PublisherSummary,
  icon: z.nullable(HttpUrl),
  /** Plain text, at most 140 characters. */
  shortDescription: z.string(),
  platforms: z.array(Platform),
  /** Exact count; shown in round figures. */
  pulls: Count,
  rating: z.nullable(Rating),
  offer: Offer,
  certification: z.nullable(CertificationLevel),
  /** The hosted product page. */
  url: HttpUrl,
});

export const Screenshot = z.object({ url: HttpUrl, label: z.string() });

export const LinkKind = z.enum(['documentation', 'support', 'privacy', 'source', 'website']);
export const ProductLink = z.object({ kind: LinkKind, label: z.string(), url: HttpUrl });

/** `slaHours`: hours until a first answer that the publisher binds itself to; null where none is promised. */
export const Support = z.object({ statement: z.string(), slaHours: z.nullable(Count) });

/** What a customer agrees to. Either `url` or `html` is there. */
export const Terms = z.object({ version: z.string(), url: z.nullable(HttpUrl), html: z.nullable(z.string()) });

/** A product's plans, and what of the product they are bought with. */
export const ProductPlans = z.object({
  slug: ProductSlug,
  name: z.string(),
  status: ListedStatus,
  /** The hosted product page. */
  url: HttpUrl,
  items: z.array(Plan),
  support: z.nullable(Support),
  /** What a customer agrees to, and where it can be read; null where the product has no terms. */
  terms: z.nullable(z.object({ version: z.string(), url: HttpUrl })),
});

/** A product with everything its own page shows. HTML is of the store's allow-list, rendered from Markdown. */
export const ProductDetail = z.extend(Product, {
  /** Why the product is on hold or deprecated, in the publisher's or operator's words; plain text. */
  statusReason: z.nullable(z.string()),
  categories: z.array(CategorySummary),
  /** Newest stable version; null before the first release. */
  version: z.nullable(z.string()),
  createdAt: DateTime,
  updatedAt: DateTime,
  plans: z.array(Plan),
  pluginKind: z.nullable(PluginKind),
  descriptionHtml: z.string(),
  tags: z.array(z.string()),
  screenshots: z.array(Screenshot),
  links: z.array(ProductLink),
  support: z.nullable(Support),
  installationHtml: z.nullable(z.string()),
  /** A Compose file for several images. */
  compose: z.nullable(z.string()),
  terms: z.nullable(Terms),
  /** ISO 3166-1 alpha-2 codes of countries it is not sold to. */
  excludedCountries: z.array(z.string()),
});

/** The answer to a request for several products: in the order asked for, with what is unknown in `missing`. */
export const ProductBatch = z.object({ items: z.array(Product), missing: z.array(z.string()) });

export type ProductType = z.infer<typeof ProductType>;
export type PluginKind = z.infer<typeof PluginKind>;
export type ProductSource = z.infer<typeof ProductSource>;
export type ListedStatus = z.infer<typeof ListedStatus>;
export type OfferAction = z.infer<typeof OfferAction>;
export type OfferKind = z.infer<typeof OfferKind>;
export type OfferPrice = z.infer<typeof OfferPrice>;
export type Offer = z.infer<typeof Offer>;
export type Rating = z.infer<typeof Rating>;
export type Product = z.infer<typeof Product>;
export type Screenshot = z.infer<typeof Screenshot>;
export type LinkKind = z.infer<typeof LinkKind>;
export type ProductLink = z.infer<typeof ProductLink>;
export type Support = z.infer<typeof Support>;
export type Terms = z.infer<typeof Terms>;
export type ProductDetail = z.infer<typeof ProductDetail>;
export type ProductPlans = z.infer<typeof ProductPlans>;
export type ProductBatch = z.infer<typeof ProductBatch>;
