/** `pnpm generate`: writes the checks that browsers load from the schemas. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { answerSchemas, checksSource } from './checks-source.ts';

const folder = new URL('../src/checks/generated/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, source] of checksSource(answerSchemas)) writeFileSync(new URL(name, folder), source);
