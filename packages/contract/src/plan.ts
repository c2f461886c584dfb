import * as z from 'zod/mini';
import { PlanId } from './identifier.ts';
import { Price } from './money.ts';
import { Count, HttpUrl, Slug } from './primitive.ts';

/** `free`; `paid`, billed by the store; `byol`, bring your own licence. */
export const PlanKind = z.enum(['free', 'paid', 'byol']);

/** Who may pull a plan's images: anyone, anyone signed in, or holders of a subscription whose terms are accepted. */
export const PullRequirement = z.enum(['everyone', 'signed-in', 'subscribed']);

/** Level of a certificate that holds now. */
export const CertificationLevel = z.enum(['container', 'plugin', 'infrastructure']);

/** Something counted in a price and a licence, such as nodes or seats. */
export const PricingComponent = z.object({ name: z.string(), min: Count, max: Count, default: Count });

/** An image as its customer names it. `reference` is what `docker pull` takes: registry, repository and tag. */
export const PlanImage = z.object({ repository: z.string(), tag: z.string(), reference: z.string() });

export const Plan = z.object({
  id: PlanId,
  slug: Slug,
  /** At most 100 characters. */
  name: z.string(),
  /** At most 140 characters. */
  description: z.string(),
  kind: PlanKind,
  /** Of a `byol` plan: only through an order made by the publisher. */
  gated: z.boolean(),
  isDefault: z.boolean(),
  pullRequirement: PullRequirement,
  /** Empty for `free` and `byol`; the first is the default. */
  prices: z.array(Price),
  components: z.array(PricingComponent),
  /** Days, 0 where there is no trial. */
  trialDays: Count,
  /** Months, 0 where there is none. */
  minimumTermMonths: Count,
  usesProductKeys: z.boolean(),
  /** One: shown as a pull command. Several: the product's installation holds a Compose file. None: a service. */
  images: z.array(PlanImage),
  certification: z.nullable(CertificationLevel),
  /** Where a gated plan's licence is to be had. */
  contactUrl: z.nullable(HttpUrl),
});

export type PlanKind = z.infer<typeof PlanKind>;
export type PullRequirement = z.infer<typeof PullRequirement>;
export type CertificationLevel = z.infer<typeof CertificationLevel>;
export type PricingComponent = z.infer<typeof PricingComponent>;
export type PlanImage = z.infer<typeof PlanImage>;
export type Plan = z.infer<typeof Plan>;
