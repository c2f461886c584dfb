import { Option } from 'commander';

export interface FormatOptions {
  readonly format: 'text' | 'json';
}

/** `--format`: the result for people, or for programs, whose fields stay as they are. */
export const formatOption = (): Option =>
  new Option('--format <FORMAT>', 'how the result is written').choices(['text', 'json']).default('text');

export interface QuietOptions {
  readonly quiet?: true;
}

/** `--quiet`. @param what is written then */
export const quietOption = (what: string): Option => new Option('-q, --quiet', `write ${what} alone, one on a line`);
