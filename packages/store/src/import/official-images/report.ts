import type { ProductListingInput } from '../../catalogue/listing.ts';
import type { SaveOutcome } from '../../catalogue/outcome.ts';
import type { Problem } from './docs-folder.ts';

/** What an import did. */
export interface ImportReport {
  readonly images: Readonly<Record<SaveOutcome, number>>;
  /** Of the images that were saved or found unchanged. `platforms` counts each platform of each release. */
  readonly counts: Readonly<Record<'releases' | 'tags' | 'platforms' | 'deprecated', number>>;
  /** What is in the folders but is no image, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** Names of images by what an operator should know of them. */
  readonly remarks: Readonly<Record<string, readonly string[]>>;
  /**
   * What could not be used. An image whose library file is at fault was left as it is in the catalogue; of any other, all but the named
   * file was imported.
   */
  readonly problems: readonly Problem[];
}

/** A report that is being written. */
export class ImportTally implements ImportReport {
  readonly images = { created: 0, updated: 0, unchanged: 0 };
  readonly counts = { releases: 0, tags: 0, platforms: 0, deprecated: 0 };
  readonly skipped: { name: string; reason: string }[] = [];
  readonly remarks: Record<string, string[]> = {};
  readonly problems: Problem[] = [];

  addImage({ releases = [], status }: ProductListingInput, outcome: SaveOutcome): void {
    this.images[outcome] += 1;
    this.counts.releases += releases.length;
    this.counts.tags += new Set(releases.flatMap(({ tags }) => tags)).size;
    this.counts.platforms += releases.reduce((sum, { platforms }) => sum + platforms.length, 0);
    if (status === 'deprecated') this.counts.deprecated += 1;
  }

  addRemarks(image: string, remarks: readonly string[]): void {
    for (const remark of remarks) (this.remarks[remark] ??= []).push(image);
  }

  addProblem(file: string, error: unknown): void {
    this.problems.push({ file, reason: error instanceof Error ? error.message : String(error) });
  }
}
