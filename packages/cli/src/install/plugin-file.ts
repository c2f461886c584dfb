import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../terminal/terminal.ts';

/** Docker's configuration folder. */
const dockerFolder = ({ env }: Pick<Terminal, 'env'>): string => env['DOCKER_CONFIG'] || join(homedir(), '.docker');

/** Where Docker looks for the plugin. On Windows it takes nothing but executables. */
export const pluginFile = (terminal: Pick<Terminal, 'env'>, platform: NodeJS.Platform = process.platform): string =>
  join(dockerFolder(terminal), 'cli-plugins', platform === 'win32' ? 'docker-store.exe' : 'docker-store');
