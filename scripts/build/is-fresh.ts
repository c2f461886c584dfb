import { globSync, statSync } from 'node:fs';

const changedAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/**
 * Whether a build's result is newer than all it was made from. Folders count too: they change when a file goes.
 * @param result a file that the build writes
 * @param sources files and folders, as globs
 */
export const isFresh = (result: string, sources: readonly string[]): boolean => {
  const built = changedAt(result);
  return built !== undefined && globSync([...sources]).every((path) => (changedAt(path) ?? Infinity) < built);
};
