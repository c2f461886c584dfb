import { variables } from '../config/variables.ts';

const width = Math.max(...Object.keys(variables).map((name) => name.length));

const lines = Object.entries(variables).map(
  ([name, { takes, otherwise }]) => `  ${name.padEnd(width)}  ${takes}${otherwise === null ? '' : ` (${otherwise})`}`,
);

/** What `--help` prints. */
export const help = `Runs a Chandlery store and its example sites.

Usage: start [--no-demo] [--registry] [--role all|web|worker]

  --no-demo   leave an empty catalogue empty
  --registry  start the OCI registry of this machine beside the store
  --role      answer requests (web), do what nobody asks for (worker), or both (all); separate processes share DATABASE_URL
  -h, --help  print this

Environment:
${lines.join('\n')}`;
