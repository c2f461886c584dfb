/**
 * A listing as it enters the catalogue, whoever brings it: the demo catalogue, an importer, a publisher's submission.
 * Hostile until parsed with this schema; what is stored has passed it.
 */
import {
  CategorySummary,
  Count,
  DateTime,
  Digest,
  HttpUrl,
  LinkKind,
  Platform,
  PlanKind,
  PluginKind,
  Price,
  PricingComponent,
  ProductSlug,
  ProductSource,
  ProductType,
  PullRequirement,
  ReleaseSeverity,
  Slug,
} from '@chandlery/contract';
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const summary = z.string().check(z.maxLength(140));
const markdown = z.string().check(z.maxLength(25_000));

/** An image file that the store keeps and serves itself. `bytes` is the file's content; type is found from the content. */
const ImageFile = z.object({ bytes: z.instanceof(Uint8Array), label: z.optional(text(200)) });

export const PublisherListing = z.object({
  slug: Slug,
  name: text(100),
  verified: z._default(z.boolean(), false),
  logo: z.optional(ImageFile),
  website: z.optional(HttpUrl),
  story: z._default(markdown, ''),
});

export const PlanListing = z.object({
  slug: Slug,
  name: text(100),
  description: summary,
  kind: PlanKind,
  gated: z._default(z.boolean(), false),
  isDefault: z._default(z.boolean(), false),
  pullRequirement: PullRequirement,
  prices: z._default(z.array(Price), []),
  components: z._default(z.array(PricingComponent), []),
  trialDays: z._default(Count, 0),
  minimumTermMonths: z._default(Count, 0),
  usesProductKeys: z._default(z.boolean(), false),
  /** Repository as customers name it (`store/acme/db`, `library/postgres`) and the tag a pull command names. */
  images: z._default(z.array(z.object({ repository: text(255), tag: text(128) })), []),
  contactUrl: z._default(z.nullable(HttpUrl), null),
});

export const ReleaseListing = z.object({
  version: text(128),
  tags: z.array(text(128)),
  platforms: z.array(
    z.object({
      platform: Platform,
      digest: z._default(z.nullable(Digest), null),
      size: z._default(z.nullable(Count), null),
    }),
  ),
  severity: z._default(ReleaseSeverity, 'feature'),
  channel: z._default(text(64), 'stable'),
  /** Markdown. */
  notes: z._default(markdown, ''),
  releasedAt: z._default(z.nullable(DateTime), null),
});

/** `long` text is Markdown. Exactly one plan is the default. */
export const ProductListing = z.object({
  slug: ProductSlug,
  name: text(100),
  type: ProductType,
  pluginKind: z._default(z.nullable(PluginKind), null),
  source: ProductSource,
  status: z._default(z.enum(['published', 'on_hold', 'deprecated']), 'published'),
  statusReason: z._default(z.nullable(text(1000)), null),
  icon: z.optional(ImageFile),
  shortDescription: summary,
  longDescription: z._default(markdown, ''),
  categories: z.array(CategorySummary).check(z.maxLength(3)),
  tags: z._default(z.array(text(50)), []),
  screenshots: z._default(z.array(ImageFile), []),
  links: z._default(z.array(z.object({ kind: LinkKind, label: text(100), url: HttpUrl })), []),
  support: z._default(
    z.nullable(z.object({ statement: text(2000), slaHours: z._default(z.nullable(Count), null) })),
    null,
  ),
  installation: z._default(z.nullable(z.string().check(z.maxLength(50_000))), null),
  compose: z._default(z.nullable(markdown), null),
  terms: z._default(
    z.nullable(
      z.object({
        version: text(50),
        url: z._default(z.nullable(HttpUrl), null),
        text: z._default(z.nullable(markdown), null),
      }),
    ),
    null,
  ),
  excludedCountries: z._default(z.array(z.string().check(z.regex(/^[A-Z]{2}$/))), []),
  pulls: z._default(Count, 0),
  rating: z._default(
    z.nullable(z.object({ average: z.number().check(z.minimum(1), z.maximum(5)), count: Count })),
    null,
  ),
  plans: z.array(PlanListing).check(
    z.minLength(1),
    z.refine((plans) => plans.filter((plan) => plan.isDefault).length === 1, 'exactly one plan must be the default'),
    z.refine((plans) => new Set(plans.map((plan) => plan.slug)).size === plans.length, 'two plans have the same slug'),
  ),
  /** Newest first. */
  releases: z._default(
    z
      .array(ReleaseListing)
      .check(
        z.refine(
          (releases) => new Set(releases.map((release) => release.version)).size === releases.length,
          'two releases have the same version',
        ),
      ),
    [],
  ),
});

export type PublisherListing = z.output<typeof PublisherListing>;
export type PlanListing = z.output<typeof PlanListing>;
export type ReleaseListing = z.output<typeof ReleaseListing>;
export type ProductListing = z.output<typeof ProductListing>;
/** What `saveListing` takes. */
export type ProductListingInput = z.input<typeof ProductListing>;
