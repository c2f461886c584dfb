/** `pnpm generate`: writes the checks that browsers load from the schemas. */
import { writeFileSync } from 'node:fs';
import { answerSchemas, checksSource } from './checks-source.ts';

writeFileSync(new URL('../src/checks/generated.ts', import.meta.url), checksSource(answerSchemas));
