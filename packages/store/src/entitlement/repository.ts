/** A repository of the registry, with everything that a decision about it looks at. */
import type { ListedStatus, PullRequirement } from '@chandlery/contract';

/** Every state of a product; domain.md, "How a product gets in". */
export type ProductStatus =
  | ListedStatus
  | 'draft'
  | 'submitted'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'revoked'
  | 'withdrawn';

/** Who may see a release: anyone who may pull, those with a subscription, or its publisher alone. */
export type ReleaseAudience = 'everyone' | 'subscribers' | 'publisher';

/** A plan that gives its holders the repository. */
export interface RepositoryPlan {
  readonly planId: string;
  readonly pullRequirement: PullRequirement;
  readonly status: ProductStatus;
  /** ISO 3166-1 alpha-2 codes of countries that the product may not go to. */
  readonly excludedCountries: readonly string[];
}

export interface Repository {
  /** The publisher whose namespace it is in; null where the operator curates it. */
  readonly publisherId: string | null;
  /** Every plan it is pulled through, of one product or several. */
  readonly plans: readonly RepositoryPlan[];
  /** Audiences of the releases in it; empty where none has been restricted. A token opens a whole repository, so one release for all opens it. */
  readonly audiences: readonly ReleaseAudience[];
}
