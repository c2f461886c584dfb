import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** By this a file is known to be ours. */
export const mark = 'chandlery: launches docker-store';

/** The plugin's module in this package, as sources or built. */
export const pluginModule = (): string =>
  fileURLToPath(new URL(`../docker-store${extname(fileURLToPath(import.meta.url))}`, import.meta.url));

const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * A script for a POSIX shell that runs the plugin.
 * @param node the one that it was installed with; another is looked for where it is no more
 */
export const shellLauncher = (module: string, node: string): string => `#!/bin/sh
# ${mark}
node=${quote(node)}
[ -x "$node" ] || node=node
exec "$node" ${quote(module)} "$@"
`;

/** The same for an executable that has Node inside: CommonJS, as such executables take it. */
export const embeddedLauncher = (module: string): string => `// ${mark}
const { createRequire } = require('node:module');
const plugin = ${JSON.stringify(module)};
createRequire(plugin)(plugin);
`;
