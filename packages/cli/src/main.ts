#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { endWithPipe } from './terminal/closed-pipe.ts';

// Before the rest is loaded: half of a short command's time is reading the same sources as the last time.
enableCompileCache();
const { run } = await import('./run.ts');

endWithPipe(process.stdout, process.stderr);
process.exitCode = await run(process.argv.slice(2), process);
