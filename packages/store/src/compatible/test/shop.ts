/** Two publishers with something to order. */
import { eq } from 'drizzle-orm';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { publishers } from '../../catalogue/tables.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import type { Database } from '../../database/database.ts';
import { setExternalName } from '../external-id/set-external-name.ts';

export interface Shop {
  /** Ids of publishers by slug. */
  readonly acme: string;
  readonly rival: string;
}

const publisherId = async (database: Database, slug: string): Promise<string> => {
  const [row] = await database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, slug));
  if (row === undefined) throw new Error(`there is no publisher ${slug}`);
  return row.id;
};

/**
 * `acme/db`, which its publisher calls `docker-ee-trial`, has a free plan, a trial (`free-trial`), a paid one, an ungated and a gated one
 * for who brings a licence (`EE-GATED`); `rival/cache` has a gated one.
 */
export const openShop = async (database: Database): Promise<Shop> => {
  await savePublisher(database, { slug: 'acme', name: 'Acme', website: 'https://acme.example' });
  await savePublisher(database, { slug: 'rival', name: 'Rival' });
  const subscribed = { isDefault: false, pullRequirement: 'subscribed' } as const;
  const yearly = [{ amount: 90_000, currency: 'USD', interval: 'year', scheme: 'flat' }] as const;
  await saveListing(
    database,
    productInput('acme/db', {
      name: 'Acme DB',
      terms: { version: '3', url: 'https://acme.example/terms' },
      excludedCountries: ['KP'],
      plans: [
        planInput({ slug: 'community', name: 'Community' }),
        planInput({
          slug: 'trial',
          name: 'Trial',
          kind: 'paid',
          ...subscribed,
          prices: [...yearly],
          trialDays: 30,
          components: [{ name: 'Nodes', min: 1, max: 100, default: 10 }],
        }),
        planInput({ slug: 'team', name: 'Team', kind: 'paid', ...subscribed, prices: [...yearly] }),
        planInput({ slug: 'own-licence', name: 'Own licence', kind: 'byol', ...subscribed }),
        planInput({
          slug: 'enterprise',
          name: 'Enterprise',
          kind: 'byol',
          gated: true,
          ...subscribed,
          contactUrl: 'https://acme.example/sales',
          components: [{ name: 'Nodes', min: 1, max: 1000, default: 1 }],
          usesProductKeys: true,
          images: [{ repository: 'store/acme/db', tag: '2.0' }],
        }),
      ],
    }),
  );
  await saveListing(
    database,
    productInput('rival/cache', {
      plans: [planInput({ slug: 'gated', kind: 'byol', gated: true, pullRequirement: 'subscribed' })],
    }),
  );
  const [acme, rival] = [await publisherId(database, 'acme'), await publisherId(database, 'rival')];
  for (const [plan, externalId] of [
    [null, 'docker-ee-trial'],
    ['trial', 'free-trial'],
    ['enterprise', 'EE-GATED'],
  ] as const)
    await setExternalName(database, acme, { product: 'acme/db', plan, externalId });
  return { acme, rival };
};
