#!/usr/bin/env node
/** The Docker CLI plugin: Docker runs it for `docker store …`, and to learn of it whenever it lists its commands. */
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { metadata } from './plugin/metadata.ts';
import { endWithPipe } from './terminal/closed-pipe.ts';

endWithPipe(process.stdout, process.stderr);
const args = process.argv.slice(2);

if (args[0] === 'docker-cli-plugin-metadata') process.stdout.write(`${JSON.stringify(metadata())}\n`);
else {
  // Before the rest is loaded: half of a short command's time is reading the same sources as the last time.
  enableCompileCache();
  // Loaded only now, for Docker waits whenever it asks for the above. Not awaited: what loads this with `require` may not wait.
  void import('./plugin/run-plugin.ts')
    .then(({ runPlugin }) => runPlugin(args, process))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}
