#!/usr/bin/env node
import { run } from './run.ts';
import { endWithPipe } from './terminal/closed-pipe.ts';

endWithPipe(process.stdout, process.stderr);
process.exitCode = await run(process.argv.slice(2), process);
