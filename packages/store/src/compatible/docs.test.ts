/** The examples of docs/compatible-interfaces.md, run as a reader would run them. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { passwordOf } from '../identity/test/accounts.ts';
import { createLog } from '../log/log.ts';
import { listen } from '../server/listen.ts';
import { createListener } from '../server/listener.ts';
import { origin } from '../server/test/store.ts';
import { type Street, openStreet } from './test/street.ts';

const tools = ['bash', 'curl', 'jq'];
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

let street: Street;
let server: Awaited<ReturnType<typeof listen>>;
before(async () => {
  street = await openStreet();
  server = await listen(0, '127.0.0.1', createListener(street.app, origin, createLog('silent')));
});
after(async () => {
  await server.close();
  await street.close();
});

test(
  'every example in the documentation of the old interfaces does what it says',
  { skip: missing.length > 0 ? `${missing.join(', ')} not installed` : false },
  async () => {
    const page = await readFile(new URL('../../../../docs/compatible-interfaces.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, script]) => script);
    assert.ok(examples.length >= 5);
    const ann = await street.person('ann');
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', examples.join('\n')], {
      cwd: street.folder,
      env: {
        ...process.env,
        STORE: `http://127.0.0.1:${server.port}`,
        SECRET_KEY: await street.secretKey('acme'),
        DOCKER_ID: ann.id,
        USERNAME: 'ann',
        PASSWORD: passwordOf('ann'),
      },
    });
    assert.match(stdout, /^acme\/db$/m);
    assert.match(stdout, /^ord-\S+ is created; send your customer to http:\S+\/orders\/redeem\?token=[\dA-F]{40}$/m);
    assert.match(stdout, /"state": "fulfilled"/);
    const license = JSON.parse(await readFile(`${street.folder}/license.lic`, 'utf8')) as Record<string, string>;
    assert.deepEqual(Object.keys(license), ['key_id', 'private_key', 'authorization']);
  },
);
