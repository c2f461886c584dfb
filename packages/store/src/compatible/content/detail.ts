/** A product with everything that its page in the original showed. Prices come from billing. */
import type { PullRequirement } from '@chandlery/contract';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { ProductRow } from '../../catalogue/find-products.ts';
import type { FoundProduct } from './find-product.ts';
import { labelledSystems } from './labels.ts';
import { certificationStatus, summarize } from './summary.ts';
import { defaultVersion, versionsOf } from './versions.ts';

/** Who may pull, in the interface's words. */
const downloadAttributes = {
  everyone: 'anonymous',
  'signed-in': 'authenticated',
  subscribed: 'subscribed',
} as const satisfies Record<PullRequirement, string>;

const termsOf = ({ terms }: ProductRow): { eusa: string; eusa_type: 'url' | 'text' | 'invalid' } => {
  if (terms?.url) return { eusa: terms.url, eusa_type: 'url' };
  if (terms?.text) return { eusa: terms.text, eusa_type: 'text' };
  return { eusa: '', eusa_type: 'invalid' };
};

/** What comes before the last slash is the namespace, so that both together are what `docker pull` takes. */
const splitRepository = (repository: string): { namespace: string; reponame: string } => {
  const at = repository.lastIndexOf('/');
  return { namespace: repository.slice(0, Math.max(0, at)), reponame: repository.slice(at + 1) };
};

const describePlan = ({ row, releases, externalIds }: FoundProduct, plan: ProductRow['plans'][number]) => {
  const versions = versionsOf(releases, plan.images);
  return {
    id: externalIds.get(plan.id) ?? plan.id,
    name: plan.name,
    description: plan.description,
    instructions: row.installation ?? '',
    download_attribute: downloadAttributes[plan.pullRequirement],
    ...termsOf(row),
    default_version: defaultVersion(versions, plan.images),
    versions,
    ...labelledSystems(versions.map(({ os, architecture }) => `${os}/${architecture}`)),
    certification_status: certificationStatus(plan.certification),
    is_offline: false,
    rank: plan.position,
    repositories: plan.images.map(({ repository }) => splitRepository(repository)),
  };
};

export const describeProduct = (found: FoundProduct, addresses: Addresses) => ({
  ...summarize(found.row, addresses, found.externalIds),
  full_description: found.row.longDescription,
  links: found.row.links.map(({ label, url }) => ({ label, url })),
  screenshots: found.row.screenshots.flatMap(({ media, label }) => {
    const url = addresses.image(media);
    return url === null ? [] : [{ label, url }];
  }),
  // What is taken down is not listed at all.
  is_offline: false,
  plans: found.row.plans.map((plan) => describePlan(found, plan)),
});
