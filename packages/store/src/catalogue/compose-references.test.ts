import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAddresses } from './addresses.ts';
import { withReferences } from './compose-references.ts';

const addresses = createAddresses('https://store.example', 'registry.example:5000');
const repositories = ['store/acme/backup', 'store/acme/backup-agent', 'library/redis'];

describe('an image of a Compose file', () => {
  for (const [line, shown] of [
    ['    image: store/acme/backup:3.4', '    image: registry.example:5000/store/acme/backup:3.4'],
    [
      '    image: "store/acme/backup-agent:3.4" # ours',
      '    image: "registry.example:5000/store/acme/backup-agent:3.4" # ours',
    ],
    ["    image: 'store/acme/backup@sha256:00'", "    image: 'registry.example:5000/store/acme/backup@sha256:00'"],
    ['\timage: store/acme/backup', '\timage: registry.example:5000/store/acme/backup'],
    ['    image: store/acme/backup-server:3.4', '    image: store/acme/backup-server:3.4'],
    ['    image: redis:8', '    image: redis:8'],
    ['    image: library/redis:8', '    image: redis:8'],
    ['    command: image: store/acme/backup:3.4', '    command: image: store/acme/backup:3.4'],
  ] as const)
    test(`${line.trim()} is ${line === shown ? 'left as it is' : 'named as Docker pulls it'}`, () =>
      assert.equal(
        withReferences(`services:\n  one:\n${line}\n    restart: always\n`, repositories, addresses),
        `services:\n  one:\n${shown}\n    restart: always\n`,
      ));

  test('stays as it is where there is no registry of the store’s own', () => {
    const compose = 'services:\n  one:\n    image: store/acme/backup:3.4\n';
    assert.equal(withReferences(compose, repositories, createAddresses('https://store.example')), compose);
  });
});
