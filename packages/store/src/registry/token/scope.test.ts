import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseScope, parseScopes } from './scope.ts';

const read = (text: string) => {
  const scope = parseScope(text);
  return scope === null ? null : [scope.type, scope.class, scope.name, scope.actions.join('+')];
};

describe('a scope', () => {
  test('has a type, a name and actions', () =>
    assert.deepEqual(read('repository:store/acme/db:pull,push'), ['repository', null, 'store/acme/db', 'pull+push']));
  test('may have a host and port in its name', () =>
    assert.deepEqual(read('repository:localhost:5000/acme/db:pull'), [
      'repository',
      null,
      'localhost:5000/acme/db',
      'pull',
    ]));
  test('may have a class', () =>
    assert.deepEqual(read('repository(plugin):acme/volume:pull'), ['repository', 'plugin', 'acme/volume', 'pull']));
  test('may ask for everything', () =>
    assert.deepEqual(read('registry:catalog:*'), ['registry', null, 'catalog', '*']));

  for (const text of [
    '',
    ':',
    '::',
    'repository',
    'repository:acme/db',
    'repository:acme/db:',
    'repository:acme/db:PULL',
    'repository:acme/db:pull,',
    'repository::pull',
    'repository:ACME/db:pull',
    'repository:acme//db:pull',
    'repository:../db:pull',
    'repository:acme/db pull:pull',
    'Repository:acme/db:pull',
    'repository():acme/db:pull',
    'repository:a:b:c:pull',
    'repository:acme/db@sha256:pull',
    `repository:${'a/'.repeat(300)}a:pull`,
    'repository:acme/db\u0000:pull',
  ])
    test(`is not ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(parseScope(text), null));

  test('is read in no time, whatever somebody writes', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('a', '-', '_', '.', '/', ':'),
        fc.integer({ min: 1, max: 100_000 }),
        (letter, length) => {
          parseScope(`repository:a${letter.repeat(length)}!:pull`);
        },
      ),
      { numRuns: 50 },
    ));

  const component = fc.stringMatching(/^[a-z\d]{1,8}(-[a-z\d]{1,4})?$/);
  const name = fc.array(component, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const host = fc.option(fc.stringMatching(/^[a-z]{1,9}(\.[a-z]{2,3})?(:\d{1,5})?$/), { nil: null });
  test('is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('repository', 'registry'),
        host,
        name,
        fc.uniqueArray(fc.constantFrom('pull', 'push', 'delete', '*'), { minLength: 1 }),
        (type, at, path, actions) => {
          const full = at === null ? path : `${at}/${path}`;
          assert.deepEqual(parseScope(`${type}:${full}:${actions.join(',')}`), {
            type,
            class: null,
            name: full,
            actions,
          });
        },
      ),
    ));

  test('is a scope or nothing, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const scope = parseScope(text);
        assert.ok(scope === null || text.startsWith(scope.type));
      }),
    ));
});

describe('the scopes of a request', () => {
  test('may come one by one or together', () => {
    const apart = parseScopes(['repository:a/b:pull', 'repository:c/d:push']);
    assert.deepEqual(parseScopes(['repository:a/b:pull repository:c/d:push']), apart);
    assert.equal(apart.length, 2);
  });
  test('about one thing are one', () =>
    assert.deepEqual(
      parseScopes(['repository:a/b:pull', 'repository:a/b:push,pull']).map(({ actions }) => actions),
      [['pull', 'push']],
    ));
  test('are those that can be read', () =>
    assert.deepEqual(
      parseScopes(['nonsense', 'repository:a/b:pull', '', '  ']).map(({ name }) => name),
      ['a/b'],
    ));
  test('may be none', () => assert.deepEqual(parseScopes([]), []));
});
