/** What the catalogue keeps. Texts are as their publisher wrote them (Markdown); HTML is made when they are shown. */
import type {
  PlanImage,
  PlanKind,
  Price,
  PricingComponent,
  ProductLink,
  PullRequirement,
  ReleasePlatform,
  ReleaseSeverity,
} from '@chandlery/contract';
import type { CertificationLevel, ListedStatus, PluginKind, ProductSource, ProductType } from '@chandlery/contract';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { ReleaseAudience } from '../entitlement/repository.ts';
import { media } from '../media/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const created = () => moment('created_at').notNull().defaultNow();
const updated = () => moment('updated_at').notNull().defaultNow();
const words = (name: string) =>
  text(name)
    .array()
    .notNull()
    .default(sql`'{}'`);
/** Says whether a listing that comes again has changed. */
const listingDigest = () => text('listing_digest').notNull();

export const publishers = pgTable('publishers', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  verified: boolean('verified').notNull(),
  logo: text('logo').references(() => media.name),
  website: text('website'),
  story: text('story').notNull(),
  listingDigest: listingDigest(),
  createdAt: created(),
  updatedAt: updated(),
});

export const categories = pgTable('categories', { slug: text('slug').primaryKey(), name: text('name').notNull() });

export const products = pgTable(
  'products',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id),
    name: text('name').notNull(),
    type: text('type').$type<ProductType>().notNull(),
    pluginKind: text('plugin_kind').$type<PluginKind>(),
    source: text('source').$type<ProductSource>().notNull(),
    status: text('status').$type<ListedStatus>().notNull(),
    statusReason: text('status_reason'),
    icon: text('icon').references(() => media.name),
    shortDescription: text('short_description').notNull(),
    longDescription: text('long_description').notNull(),
    /** Slugs of `categories`, in the publisher's order. */
    categories: words('categories'),
    tags: words('tags'),
    /** `media` is a name in `media`. */
    screenshots: jsonb('screenshots').$type<{ media: string; label: string }[]>().notNull(),
    links: jsonb('links').$type<ProductLink[]>().notNull(),
    support: jsonb('support').$type<{ statement: string; slaHours: number | null }>(),
    installation: text('installation'),
    compose: text('compose'),
    terms: jsonb('terms').$type<{ version: string; url: string | null; text: string | null }>(),
    excludedCountries: words('excluded_countries'),
    pulls: bigint('pulls', { mode: 'number' }).notNull(),
    ratingAverage: doublePrecision('rating_average'),
    ratingCount: integer('rating_count').notNull(),
    /** Of all releases together. */
    platforms: words('platforms'),
    /** Newest stable version. */
    version: text('version'),
    listingDigest: listingDigest(),
    createdAt: created(),
    updatedAt: updated(),
  },
  (table) => [index('products_by_publisher').on(table.publisherId)],
);

export const plans = pgTable(
  'plans',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    /** Place among the product's plans, from 0. */
    position: integer('position').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    kind: text('kind').$type<PlanKind>().notNull(),
    gated: boolean('gated').notNull(),
    isDefault: boolean('is_default').notNull(),
    pullRequirement: text('pull_requirement').$type<PullRequirement>().notNull(),
    prices: jsonb('prices').$type<Price[]>().notNull(),
    components: jsonb('components').$type<PricingComponent[]>().notNull(),
    trialDays: integer('trial_days').notNull(),
    minimumTermMonths: integer('minimum_term_months').notNull(),
    usesProductKeys: boolean('uses_product_keys').notNull(),
    images: jsonb('images').$type<Omit<PlanImage, 'reference'>[]>().notNull(),
    /** Of a certificate that holds now and covers what the plan offers; `settleCertification` keeps it true. */
    certification: text('certification').$type<CertificationLevel>(),
    contactUrl: text('contact_url'),
    /** Its publisher lists it no longer: those who hold it keep it, and nobody else sees it. */
    isRetired: boolean('is_retired').notNull().default(false),
  },
  (table) => [
    unique('plans_by_product').on(table.productId, table.slug),
    index('plans_by_image').using('gin', table.images.op('jsonb_path_ops')),
  ],
);

export const releases = pgTable(
  'releases',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    version: text('version').notNull(),
    /** Rises with each release of the product, so that a new one moves none of the others. */
    ordinal: integer('ordinal').notNull(),
    tags: words('tags'),
    platforms: jsonb('platforms').$type<ReleasePlatform[]>().notNull(),
    severity: text('severity').$type<ReleaseSeverity>().notNull(),
    channel: text('channel').notNull(),
    notes: text('notes').notNull(),
    releasedAt: moment('released_at'),
    /** Who brought it: a listing, or a push to the registry. */
    origin: text('origin').$type<'listing' | 'registry'>().notNull().default('listing'),
    audience: text('audience').$type<ReleaseAudience>().notNull().default('everyone'),
    /** Repositories of the registry that hold it; empty where the registry has told nothing of it. */
    repositories: words('repositories'),
  },
  (table) => [
    unique('releases_by_version').on(table.productId, table.version),
    index('releases_newest').on(table.productId, table.ordinal.desc()),
  ],
);

/** One row: goes up with every change that a reader of the catalogue could see. */
export const catalogueState = pgTable('catalogue_state', {
  id: integer('id').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
  /** Which release's rules made what search keeps; see `reindexOutdated`. */
  searchFormat: integer('search_format').notNull().default(0),
});
