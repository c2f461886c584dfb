import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, dirname } from 'node:path';
import { promisify } from 'node:util';
import { embeddedLauncher } from './launcher.ts';

/** Where Node looks whether there is a program inside it. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/**
 * Makes an executable of this Node with the plugin's launcher inside (nodejs.org/api/single-executable-applications.html).
 * It may be in use while it is replaced.
 */
export const buildExecutable = async (file: string, module: string): Promise<void> => {
  const { inject } = await import('postject');
  // In the same folder, for only then is it moved into place at once.
  const folder = await mkdtemp(join(dirname(file), '.docker-store-'));
  try {
    const [main, output, config, made] = ['main.cjs', 'program.blob', 'config.json', 'made'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    await writeFile(main, embeddedLauncher(module));
    await writeFile(config, JSON.stringify({ main, output, disableExperimentalSEAWarning: true }));
    await promisify(execFile)(process.execPath, ['--experimental-sea-config', config]);
    await copyFile(process.execPath, made);
    await chmod(made, 0o755);
    await inject(made, 'NODE_SEA_BLOB', await readFile(output), { sentinelFuse: fuse });
    await rename(made, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
