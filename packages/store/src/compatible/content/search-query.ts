/** What was asked of the content interface, in the store's own terms. */
import type { Platform, ProductSource, ProductType, SearchQuery } from '@chandlery/contract';
import { systemOf } from './labels.ts';
import type { SearchParameters } from './search-parameters.ts';

type Value<Name extends keyof SearchParameters> =
  NonNullable<SearchParameters[Name]> extends readonly (infer Item)[] ? Item & string : never;

/** Bundles and editions are not sold here: nothing is one. */
const types: Readonly<Record<Value<'type'>, readonly ProductType[]>> = {
  image: ['container', 'service'],
  plugin: ['plugin'],
  bundle: [],
  edition: [],
};

const sources: Readonly<Record<Value<'source'>, ProductSource>> = {
  community: 'community',
  verified: 'store',
  verified_publisher: 'store',
  store: 'store',
  library: 'official',
};

/** `open_source`: what nobody sells. */
const filters: Readonly<Record<Value<'image_filter'>, readonly ProductSource[]>> = {
  official: ['official'],
  store: ['store'],
  open_source: ['official', 'community'],
};

/** Undefined where nothing was chosen, so that nothing is filtered. */
const chosen = <Item>(list: readonly Item[] | undefined): readonly Item[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;

const sourcesOf = ({ source, image_filter }: SearchParameters): ProductSource[] | undefined => {
  const bySource = chosen(source)?.map((value) => sources[value]);
  const byFilter = chosen(image_filter)?.flatMap((value) => filters[value]);
  if (bySource === undefined || byFilter === undefined) return bySource ?? byFilter;
  return bySource.filter((value) => byFilter.includes(value));
};

const certifiedOf = ({ certification_status: statuses }: SearchParameters): boolean | undefined => {
  const [status, ...others] = new Set(statuses);
  return status === undefined || others.length > 0 ? undefined : status === 'certified';
};

const platformsOf = (
  { operating_system, architecture }: SearchParameters,
  known: readonly Platform[],
): Platform[] | undefined => {
  const systems = chosen(operating_system);
  const architectures = chosen(architecture);
  if (systems === undefined && architectures === undefined) return undefined;
  return known.filter((platform) => {
    const system = systemOf(platform);
    return systems?.includes(system.os) !== false && architectures?.includes(system.architecture) !== false;
  });
};

/**
 * @param platforms all that any product has
 * @returns null where nothing can fit
 */
export const searchQuery = (asked: SearchParameters, platforms: readonly Platform[]): SearchQuery | null => {
  const type = chosen(asked.type)?.flatMap((value) => types[value]);
  const source = sourcesOf(asked);
  const platform = platformsOf(asked, platforms);
  if ([type, source, platform].some((list) => list?.length === 0)) return null;
  return {
    q: asked.q,
    type: type === undefined ? undefined : [...new Set(type)],
    source: source === undefined ? undefined : [...new Set(source)],
    platform,
    category: asked.category,
    certified: certifiedOf(asked),
    sort: asked.sort === 'updated_at' ? 'updated' : undefined,
  };
};
