/** The contract's schemas as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
import * as z from 'zod/mini';
import { Account, Membership, PublisherMembership } from '../account.ts';
import { Category, CategoryList, CategorySummary } from '../category.ts';
import { Price, PriceTier } from '../money.ts';
import { Plan, PlanImage, PricingComponent } from '../plan.ts';
import { Problem, ProblemIssue } from '../problem.ts';
import {
  Offer,
  Product,
  ProductBatch,
  ProductDetail,
  ProductLink,
  Rating,
  Screenshot,
  Support,
  Terms,
} from '../product.ts';
import { Publisher, PublisherSummary } from '../publisher.ts';
import { Release, ReleasePage, ReleasePlatform } from '../release.ts';
import { FacetValue, Facets, SearchPage } from '../search.ts';
import { Checkout } from '../checkout.ts';
import { ProductKey } from '../product-key.ts';
import { Quantity, Quote, QuoteLine, QuotePromotion } from '../quote.ts';
import {
  ChangePreview,
  Holder,
  License,
  LicenseFile,
  ScheduledChange,
  SubscribedPlan,
  Subscription,
  SubscriptionPage,
} from '../subscription.ts';
import { Promotion } from '../promotion.ts';
import { WebhookDelivery, WebhookEndpoint } from '../webhook.ts';

export type Json = Record<string, unknown>;

/** Schemas that are described once and referred to by name. */
const named = {
  Account,
  Category,
  CategoryList,
  CategorySummary,
  ChangePreview,
  Checkout,
  FacetValue,
  Facets,
  Holder,
  License,
  LicenseFile,
  Membership,
  Offer,
  Plan,
  PlanImage,
  Price,
  PriceTier,
  PricingComponent,
  Problem,
  ProblemIssue,
  Product,
  ProductBatch,
  ProductDetail,
  ProductKey,
  ProductLink,
  Promotion,
  Publisher,
  PublisherMembership,
  PublisherSummary,
  Quantity,
  Quote,
  QuoteLine,
  QuotePromotion,
  Rating,
  Release,
  ReleasePage,
  ReleasePlatform,
  ScheduledChange,
  Screenshot,
  SearchPage,
  SubscribedPlan,
  Subscription,
  SubscriptionPage,
  Support,
  Terms,
  WebhookDelivery,
  WebhookEndpoint,
};

export const reference = (name: string): string => `#/components/schemas/${name}`;

/** All of them, by name. */
export const namedSchemas = (): Record<string, Json> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  // As callers may count on them: an answer can gain members, so none is closed.
  const { schemas } = z.toJSONSchema(registry, { uri: reference, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  );
};

const nameOf = (schema: z.core.$ZodType): string | undefined =>
  Object.entries(named).find(([, candidate]) => candidate === schema)?.[0];

/** A schema, by reference where it has a name. */
export const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output'): Json => {
  const name = nameOf(schema);
  if (name !== undefined) return { $ref: reference(name) };
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io });
  return json;
};
