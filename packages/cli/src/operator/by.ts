import { userInfo } from 'node:os';
import { Option } from 'commander';

export interface ByOptions {
  readonly by: string;
}

/** `--by`: who decides; it is written down with the decision. */
export const byOption = (): Option =>
  new Option('--by <NAME>', 'who decides this').default(userInfo().username, 'who is signed in to this machine');
