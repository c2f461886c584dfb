/** An image's documentation and library file as a product of the catalogue. */
import type { ProductListingInput } from '../../catalogue/listing.ts';
import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { categoryName } from '../../catalogue/category-names.ts';
import { describeImage } from './description.ts';
import { displayName } from './display-name.ts';
import type { DocsFolder } from './docs-folder.ts';
import type { LibraryEntry } from './library-file.ts';
import { plainBlocks } from './markdown-sections.ts';
import { type Notice, readNotice } from './notice.ts';
import { pullTag, releasesOf, unknownArchitectures } from './releases.ts';

/** Most categories of a product. */
const maxCategories = 3;

export const officialPublisher: PublisherListingInput = {
  slug: 'library',
  name: 'Docker Official Images',
  verified: true,
  website: 'https://github.com/docker-library/official-images',
  story:
    'A curated set of open-source images: base systems, language runtimes, databases and servers. Their sources are public, a small team reviews every change, and they are rebuilt when what they are built on is mended.\n\nThey are free for everyone, each under the licences of the software in it.',
};

export interface OfficialImage {
  readonly name: string;
  /** Undefined where there is no folder. */
  readonly docs: DocsFolder | undefined;
  /** Undefined where there is no file. */
  readonly entries: readonly LibraryEntry[] | undefined;
}

export interface OfficialListing {
  readonly listing: ProductListingInput;
  /** What an operator should know that is no error, each in words that hold for any image. */
  readonly remarks: readonly string[];
}

const marker = /^deprecated\s*[;:.,–-]\s*/i;

const emptyDocs: DocsFolder = {
  summary: undefined,
  content: undefined,
  license: undefined,
  maintainer: undefined,
  deprecated: undefined,
  compose: undefined,
  sourceRepository: undefined,
  categories: [],
  logo: undefined,
  problems: [],
};

const linksOf = (image: string, { sourceRepository }: DocsFolder): NonNullable<ProductListingInput['links']> => [
  { kind: 'documentation', label: 'Documentation', url: `https://hub.docker.com/_/${image}` },
  ...(sourceRepository === undefined
    ? []
    : [
        { kind: 'source' as const, label: 'Source repository', url: sourceRepository },
        { kind: 'support' as const, label: 'Issues', url: `${sourceRepository.replace(/\/+$/, '')}/issues` },
      ]),
];

const planOf = (image: string, entries: readonly LibraryEntry[]): ProductListingInput['plans'][number] => ({
  slug: 'image',
  name: 'Official image',
  description: 'Free for everyone, without signing in.',
  kind: 'free',
  isDefault: true,
  pullRequirement: 'everyone',
  images: entries.length === 0 ? [] : [{ repository: `library/${image}`, tag: pullTag(entries) }],
});

const statusOf = (
  { docs, entries }: OfficialImage,
  notice: Notice | undefined,
): { readonly status: 'published' | 'deprecated'; readonly statusReason: string | null } => {
  if (notice?.about === 'image') return { status: 'deprecated', statusReason: notice.reason };
  if (entries === undefined)
    return { status: 'deprecated', statusReason: 'It is no longer among the Official Images.' };
  if (entries.length === 0) return { status: 'deprecated', statusReason: 'None of its tags is built any more.' };
  if (marker.test(docs?.summary ?? '')) return { status: 'deprecated', statusReason: 'Its makers call it deprecated.' };
  return { status: 'published', statusReason: null };
};

/** Markdown has its say in the long texts only. */
const summaryOf = ({ summary = '' }: DocsFolder): string => {
  const text = plainBlocks(summary)
    .map((block) => block.text)
    .join(' ')
    .replace(marker, '');
  return text.length <= 140 ? text : `${text.slice(0, 139).trimEnd()}…`;
};

export const listOfficialImage = (image: OfficialImage): OfficialListing => {
  const { name, docs = emptyDocs, entries = [] } = image;
  const notice =
    docs.deprecated === undefined ? undefined : readNotice(docs.deprecated, marker.test(docs.summary ?? ''));
  const description = describeImage(name, docs, notice);
  const unknown = unknownArchitectures(entries);
  const remarks = [
    image.docs === undefined && 'without documentation: listed with tags alone',
    image.entries === undefined && 'without a library file: listed as deprecated, without releases',
    image.entries?.length === 0 && 'without tags: nothing of it is built any more',
    image.docs !== undefined && docs.logo === undefined && 'without a logo',
    image.docs !== undefined && docs.categories.length === 0 && 'without a category',
    docs.categories.length > maxCategories &&
      `in more than ${maxCategories} categories: the first ${maxCategories} kept`,
    docs.compose === undefined &&
      docs.content?.includes('%%COMPOSE%%') === true &&
      'without the Compose file that its text presents: that section left out',
    notice?.about === 'part' && 'with a notice that is not a deprecation: shown above its description',
    description.isCut && 'with too long a text: cut at a heading, with a link to the rest',
    unknown.length > 0 && `with architectures that are not known (${unknown.join(', ')}): those left out`,
  ].filter((remark) => remark !== false);
  const listing: ProductListingInput = {
    slug: `library/${name}`,
    name: displayName(name, `${docs.content ?? ''}\n\n${docs.summary ?? ''}`),
    type: 'container',
    source: 'official',
    ...statusOf(image, notice),
    ...(docs.logo === undefined ? {} : { icon: { bytes: docs.logo } }),
    shortDescription: image.docs === undefined ? 'A Docker Official Image.' : summaryOf(docs),
    longDescription: description.long,
    installation: description.installation,
    categories: docs.categories.slice(0, maxCategories).map((slug) => ({ slug, name: categoryName(slug) })),
    links: linksOf(name, docs),
    plans: [planOf(name, entries)],
    releases: [...releasesOf(entries)],
  };
  return { listing, remarks };
};
