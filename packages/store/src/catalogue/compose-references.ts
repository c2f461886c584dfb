import type { Addresses } from './addresses.ts';

/**
 * A Compose file in which images of the store's have the names that Docker pulls them by: its publisher writes the repository, wherever the
 * store's registry may be.
 * @param repositories those of the product's plans; images of others stay as they are
 */
export const withReferences = (
  compose: string,
  repositories: readonly string[],
  { reference }: Pick<Addresses, 'reference'>,
): string =>
  compose.replaceAll(/^([ \t]*image:[ \t]*["']?)([^\s"'#]+)/gm, (line, before: string, image: string) => {
    const repository = repositories.find(
      (each) => image.startsWith(each) && /^(?:[:@]|$)/.test(image.slice(each.length)),
    );
    if (repository === undefined) return line;
    return `${before}${reference({ repository, tag: '' }).slice(0, -1)}${image.slice(repository.length)}`;
  });
