/** An image's documentation as the two texts of a product: what it is, and how it is used. */
import type { DocsFolder } from './docs-folder.ts';
import { fitMarkdown, headingsOf, splitAt } from './markdown-sections.ts';
import type { Notice } from './notice.ts';
import { fillPlaceholders } from './placeholders.ts';

/** Most characters of a long description. */
const longest = 25_000;
/** Most characters of an installation text. */
const longestInstallation = 50_000;

const usage =
  /^(?:how (?:to|do i) (?:use|run)|usage\b|using\b|getting started|quick ?start|start(?:ing)?\b|run(?:ning)?\b|try\b)|\busage$/i;

export interface Description {
  readonly long: string;
  /** Null where the documentation has no part that says how the image is used. */
  readonly installation: string | null;
  /** One of the texts was too long and points to where its rest is. */
  readonly isCut: boolean;
}

/** @param image its name */
export const describeImage = (image: string, docs: DocsFolder, notice: Notice | undefined): Description => {
  const fill = (text: string): string =>
    fillPlaceholders(text, { image, sourceRepository: docs.sourceRepository, compose: docs.compose });
  const content = fill(docs.content ?? '');
  const start = headingsOf(content).find(({ text }) => usage.test(text));
  const [about, use] = start === undefined ? [content, null] : splitAt(content, start.line);
  const section = (title: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `# ${title}\n\n${fill(text)}`;
  const long = [
    notice === undefined ? '' : fill(notice.markdown),
    about,
    section('License', docs.license),
    section('Maintainers', docs.maintainer),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const pointer = `*The rest is in the [full documentation](https://hub.docker.com/_/${image}).*`;
  return {
    long: fitMarkdown(long, longest, pointer),
    installation: use === null ? null : fitMarkdown(use, longestInstallation, pointer),
    isCut: long.length > longest || (use?.length ?? 0) > longestInstallation,
  };
};
