/** Reads an image's folder of the documentation: `README-short.txt`, `content.md`, `logo.svg` or `.png`, `metadata.json` and so on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpUrl } from '@chandlery/contract';
import * as z from 'zod/mini';
import { imageKind } from '../../media/kind.ts';
import { maxImageSize } from '../../media/save-image.ts';

/** What is wrong with one file. */
export interface Problem {
  /** Path below the folder that was given: `postgres/metadata.json`. */
  readonly file: string;
  readonly reason: string;
}

/** Texts are as they are in the files, without blanks around them; undefined where there is no such file. */
export interface DocsFolder {
  readonly summary: string | undefined;
  readonly content: string | undefined;
  readonly license: string | undefined;
  readonly maintainer: string | undefined;
  readonly deprecated: string | undefined;
  readonly compose: string | undefined;
  readonly sourceRepository: string | undefined;
  /** Slugs. */
  readonly categories: readonly string[];
  readonly logo: Uint8Array<ArrayBuffer> | undefined;
  /** Files that are there but could not be used. */
  readonly problems: readonly Problem[];
}

const Metadata = z.object({
  hub: z.object({ categories: z.array(z.string().check(z.regex(/^[a-z\d]+(-[a-z\d]+)*$/))) }),
});

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** @throws TypeError where the bytes are not UTF-8 */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n').replaceAll('\0', '').trim();

/** @throws Error with a reason for people */
const parseAddress = (bytes: Uint8Array): string => {
  const address = decodeText(bytes);
  if (!z.safeParse(HttpUrl, address).success) throw new Error(`"${address.slice(0, 80)}" is not a web address`);
  return address;
};

/** @throws Error with a reason for people */
const parseMetadata = (bytes: Uint8Array): readonly string[] => {
  const result = z.safeParse(Metadata, JSON.parse(decodeText(bytes)));
  if (!result.success) throw new Error(z.prettifyError(result.error).replaceAll('\n', ' '));
  return result.data.hub.categories;
};

/** @throws Error with a reason for people */
const checkLogo = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  if (bytes.length > maxImageSize) throw new Error(`it has ${bytes.length} bytes; at most ${maxImageSize} are taken`);
  if (imageKind(bytes) === null) throw new Error('it is not an image that the store keeps');
  return bytes;
};

/**
 * Reads the folder of one image. Nothing in it stops it: what cannot be used is left out, with a problem that says why.
 * @param docs the folder of all images
 * @param image its name
 */
export const readDocsFolder = async (docs: string, image: string): Promise<DocsFolder> => {
  const problems: Problem[] = [];
  const read = async <Value>(
    name: string,
    parse: (bytes: Uint8Array<ArrayBuffer>) => Value,
  ): Promise<Value | undefined> => {
    try {
      return parse(await readFile(join(docs, image, name)));
    } catch (error) {
      if (!isMissing(error))
        problems.push({ file: `${image}/${name}`, reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  return {
    summary: await read('README-short.txt', decodeText),
    content: await read('content.md', decodeText),
    license: await read('license.md', decodeText),
    maintainer: await read('maintainer.md', decodeText),
    deprecated: await read('deprecated.md', decodeText),
    compose: await read('compose.yaml', decodeText),
    sourceRepository: await read('github-repo', parseAddress),
    categories: (await read('metadata.json', parseMetadata)) ?? [],
    logo: (await read('logo.svg', checkLogo)) ?? (await read('logo.png', checkLogo)),
    problems,
  };
};
