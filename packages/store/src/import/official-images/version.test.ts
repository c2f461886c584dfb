import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mostSpecific, newestFirst, preReleasesAmong } from './version.ts';

const tagsOf = (text: string) => text.split(' ');

describe('the version of an image', () => {
  const cases: readonly (readonly [tags: string, version: string])[] = [
    ['2.4.1 2.4 2 latest', '2.4.1'],
    ['2.4 2.4.1 latest 2.4.1-bookworm bookworm', '2.4.1'],
    ['3.5-dev 3.5-dev5 3.5-dev5-trixie', '3.5-dev5'],
    ['8 8-jdk 8u492-b09-jdk 8u492-b09-jdk-noble', '8u492-b09-jdk'],
    ['v1.2.3-1.0 v1.2-1 edge', 'v1.2.3-1.0'],
    ['19.0 19.0-20260817 19 latest', '19.0-20260817'],
    ['sid sid-20260803', 'sid-20260803'],
    ['humble-base humble-base-jammy humble', 'humble-base'],
    ['latest', 'latest'],
    ['latest linux', 'linux'],
  ];
  for (const [tags, version] of cases)
    test(`of ${tags} is ${version}`, () => assert.equal(mostSpecific(tagsOf(tags)), version));
});

describe('a pre-release', () => {
  const isAlone = (tags: string) => preReleasesAmong([tagsOf(tags)])(tagsOf(tags));
  for (const tags of [
    '2.0.0rc1 2.0-rc',
    '19beta3',
    '3.5-dev5',
    '11.0.0-M1',
    '26-ea-11-jdk',
    '45 rawhide',
    '20260805 edge',
    'devel-20260817',
  ])
    test(`is what has the tags ${tags}`, () => assert.equal(isAlone(tags), true));
  for (const tags of ['2.0.0 2.0', 'base-devel base-devel-2026', '1.2-alpine', 'presto-1', 'marcia', '2.1.0-media'])
    test(`is not what has the tags ${tags}`, () => assert.equal(isAlone(tags), false));

  test('is never what its makers call latest, nor a variant of the same number', () => {
    const images = [tagsOf('1.38.0 unstable latest'), tagsOf('1.38.0-glibc unstable-glibc'), tagsOf('1.39.0 unstable')];
    assert.deepEqual(images.map(preReleasesAmong(images)), [false, false, true]);
  });
});

test('newer versions come first by number, plain ones before variants, and names last as they were', () => {
  const versions = tagsOf('stable 9.7.2 26.7.0-slim 3 26.7.0 10.0 10.0.1 rolling 10.0.0.99999999999999999999');
  assert.deepEqual(
    versions.toSorted(newestFirst),
    tagsOf('26.7.0 26.7.0-slim 10.0.1 10.0.0.99999999999999999999 10.0 9.7.2 3 stable rolling'),
  );
});
