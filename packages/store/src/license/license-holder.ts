import type { Holders } from '../subscription/holders.ts';
import type { LicenseHolder } from './license-terms.ts';

/** How a licence names somebody. */
export const licenseHolder =
  (holders: Holders) =>
  async (id: string): Promise<LicenseHolder> =>
    (await holders.find([id])).get(id) ?? { username: id, company: null };
