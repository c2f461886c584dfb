/** The `start` command: its options, what it prints, and how it ends. */
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config/config.ts';
import { loadDemo } from '../demo/index.ts';
import { describeDemoPeople } from '../demo/people.ts';
import { explanation } from './explanation.ts';
import { help } from './help.ts';
import { type RunningStore, startStore } from './start.ts';

const impatience = 1000;

/** Ends the store when told to; at once when told again by somebody who has waited. */
const stopWhenTold = (store: RunningStore): void => {
  let toldAt: number | undefined;
  const stop = () => {
    // A terminal and the package manager in it may both pass on the same signal.
    if (toldAt !== undefined) {
      if (performance.now() - toldAt > impatience) process.exit(130);
      return;
    }
    toldAt = performance.now();
    store.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
};

const roles = ['all', 'web', 'worker'] as const;

const readRole = (text: string): (typeof roles)[number] => {
  const role = roles.find((each) => each === text);
  if (role === undefined) throw new ConfigError(`--role is "${text}". It takes ${roles.join(', ')}.`);
  return role;
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      'no-demo': { type: 'boolean' },
      registry: { type: 'boolean' },
      role: { type: 'string', default: 'all' },
    },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const config = readConfig(process.env);
  const store = await startStore(config, {
    ...(values['no-demo'] === true ? {} : { loadDemo }),
    withRegistry: values.registry === true,
    role: readRole(values.role),
  });
  const people = config.mode === 'development' ? await describeDemoPeople(store.database) : [];
  const lines = [
    `Store          ${store.address}`,
    `Example sites  ${store.examples}`,
    ...(store.registry === null ? [] : [`Registry       ${store.registry}`]),
    ...(store.outbox === null ? [] : [`Mail outbox    ${store.outbox}`]),
    ...people.map((person) => `Sign in as     ${person}`),
  ];
  console.log(lines.join('\n'));
  stopWhenTold(store);
};

/** Runs the store until it is told to end. What is wrong is said on standard error, and is the exit code. */
export const start = async (): Promise<void> => {
  try {
    await run();
  } catch (error) {
    console.error(explanation(error) ?? error);
    process.exitCode = 1;
  }
};
