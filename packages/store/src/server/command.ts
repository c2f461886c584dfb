/** The `start` command: its options, what it prints, and how it ends. */
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config/config.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { loadDemo } from '../demo/index.ts';
import { LocalRegistryError } from '../registry/local/local-registry.ts';
import { help } from './help.ts';
import { startStore } from './start.ts';

const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, 'no-demo': { type: 'boolean' }, registry: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const store = await startStore(readConfig(process.env), {
    ...(values['no-demo'] === true ? {} : { loadDemo }),
    withRegistry: values.registry === true,
  });
  console.log(`Store          ${store.address}\nExample sites  ${store.examples}`);
  if (store.registry !== null) console.log(`Registry       ${store.registry}`);
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    store.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
};

const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigError ||
  error instanceof FolderInUseError ||
  error instanceof LocalRegistryError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs the store until it is told to end. What is wrong is said on standard error, and is the exit code. */
export const start = async (): Promise<void> => {
  try {
    await run();
  } catch (error) {
    console.error(isForPeople(error) ? error.message : error);
    process.exitCode = 1;
  }
};
