import { Command, Option } from 'commander';
import { addCommands, settle } from '../program.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Docker passes its own options on to a plugin, before the plugin's name. */
const dockerOptions = [
  '--config <DIR>',
  '-c, --context <NAME>',
  '-D, --debug',
  '-H, --host <HOST...>',
  '-l, --log-level <LEVEL>',
  '--tls',
  '--tlscacert <FILE>',
  '--tlscert <FILE>',
  '--tlskey <FILE>',
  '--tlsverify',
];

/** `docker`, as far as a plugin sees it, with `store` below it. */
export const createPluginProgram = (terminal: Terminal): Command => {
  const env: Record<string, string | undefined> = { ...terminal.env };
  const here: Terminal = {
    stdout: terminal.stdout,
    stderr: terminal.stderr,
    env,
    // Asked for only by who reads it: opening it is felt at a terminal.
    get stdin() {
      return terminal.stdin;
    },
  };
  const docker = new Command('docker').enablePositionalOptions();
  for (const flags of dockerOptions) docker.addOption(new Option(flags).hideHelp());
  docker.hook('preAction', () => {
    const { config } = docker.opts<{ config?: string }>();
    // So that whatever reads Docker's configuration reads the one that is meant.
    if (config !== undefined) env['DOCKER_CONFIG'] = config;
  });
  docker.addCommand(addCommands(new Command('store'), here));
  settle(docker, here);
  return docker;
};
