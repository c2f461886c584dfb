/** A product with everything that its page in the original showed. Prices come from billing. */
import type { PullRequirement } from '@chandlery/contract';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { ProductRow } from '../../catalogue/find-products.ts';
import { labelledSystems } from './labels.ts';
import { certificationStatus, summarize } from './summary.ts';
import { type TaggedRelease, defaultVersion, versionsOf } from './versions.ts';

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

const describePlan = (row: ProductRow, plan: ProductRow['plans'][number], releases: readonly TaggedRelease[]) => {
  const versions = versionsOf(releases, plan.images);
  return {
    id: plan.id,
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

/** @param releases those that everyone may see, newest first */
export const describeProduct = (row: ProductRow, releases: readonly TaggedRelease[], addresses: Addresses) => ({
  ...summarize(row, addresses),
  full_description: row.longDescription,
  links: row.links.map(({ label, url }) => ({ label, url })),
  screenshots: row.screenshots.flatMap(({ media, label }) => {
    const url = addresses.image(media);
    return url === null ? [] : [{ label, url }];
  }),
  // What is taken down is not listed at all.
  is_offline: false,
  plans: row.plans.map((plan) => describePlan(row, plan, releases)),
});
