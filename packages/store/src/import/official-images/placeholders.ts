/** The placeholders of the documentation's texts (`%%IMAGE%%`), filled in. */
import { headingsOf } from './markdown-sections.ts';

/** What the texts of one image's folder refer to. */
export interface PlaceholderValues {
  /** The image as users name it: `postgres`. */
  readonly image: string;
  /** Address of the repository that it is built from; undefined where none is given. */
  readonly sourceRepository: string | undefined;
  /** The example Compose file; undefined where there is none. */
  readonly compose: string | undefined;
}

const withoutTrailingSlash = (address: string): string => address.replace(/\/+$/, '');

/** Without its Compose file a section that presents one is about nothing: it goes, from its heading to the next of its rank. */
const withoutComposeSection = (markdown: string): string => {
  const headings = headingsOf(markdown);
  const start = headings.find(({ text }) => text.includes('%%COMPOSE%%'));
  if (start === undefined) return markdown;
  const end = headings.find(({ line, level }) => line > start.line && level <= start.level);
  const lines = markdown.split('\n');
  return withoutComposeSection([...lines.slice(0, start.line), ...lines.slice(end?.line ?? lines.length)].join('\n'));
};

const composeSection = (compose: string): string => {
  // A fence must be longer than any inside.
  const fence = '`'.repeat(Math.max(3, ...(compose.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `… with Docker Compose\n\n${fence}yaml\n${compose.trim()}\n${fence}`;
};

/** Fills in a text. Placeholders that are not known stay as they are. */
export const fillPlaceholders = (markdown: string, values: PlaceholderValues): string => {
  const repository = withoutTrailingSlash(
    values.sourceRepository ?? 'https://github.com/docker-library/official-images',
  );
  const known: Readonly<Record<string, string>> = {
    // The logo is shown beside the text, not in it.
    LOGO: '',
    IMAGE: values.image,
    REPO: values.image,
    'GITHUB-REPO': repository,
    ISSUES: `${repository}/issues`,
    COMPOSE: values.compose === undefined ? '' : composeSection(values.compose),
  };
  const text = values.compose === undefined ? withoutComposeSection(markdown) : markdown;
  return text
    .replaceAll(/%%([A-Z-]+)%%/g, (placeholder, name: string) => known[name] ?? placeholder)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
};
