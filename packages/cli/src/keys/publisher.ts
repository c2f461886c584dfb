import type { AccountClient } from '@chandlery/client';
import { Option } from 'commander';
import { CommandError, exitCodes } from '../exit-code.ts';
import { plainText } from '../terminal/plain-text.ts';

export interface PublisherOptions {
  readonly publisher?: string;
}

/** `--publisher`. */
export const publisherOption = (): Option =>
  new Option('--publisher <SLUG>', 'whose; need not be told where you are in the team of one publisher');

/**
 * The publisher that a command is about: the one named, or the only one whose team somebody is in.
 * @throws CommandError where that is none or several
 */
export const publisherSlug = async ({ publisher }: PublisherOptions, client: AccountClient): Promise<string> => {
  if (publisher !== undefined) return publisher;
  const { publishers, username } = await client.get();
  const [only, ...others] = publishers.map(({ slug }) => plainText(slug));
  if (only === undefined)
    throw new CommandError(exitCodes.notAllowed, `${plainText(username)} is in the team of no publisher.`);
  if (others.length > 0)
    throw new CommandError(exitCodes.failed, `Which publisher? --publisher ${[only, ...others].join(', or ')}`);
  return only;
};
