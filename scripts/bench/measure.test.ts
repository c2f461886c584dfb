import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { type Figure, figure } from './figure.ts';
import { choose, figuresOf, measureAll } from './measure.ts';

const quietly = () => undefined;

test('a figure stands beside what it is held against, and has no ratio to nothing', () => {
  deepEqual(figure(3, 'B', 4), { value: 3, unit: 'B', against: 4, ratio: 0.75 });
  equal(figure(0, '1', 0).ratio, null);
});

test('figures are chosen by how their names start', () => {
  const all = new Map(['page.cls', 'page.requests.50', 'search.p99'].map((name) => [name, name]));
  deepEqual([...choose(all, ['page']).keys()], ['page.cls', 'page.requests.50']);
  deepEqual([...choose(all, ['page.cls', 'search']).keys()], ['page.cls', 'search.p99']);
  deepEqual([...choose(all, []).keys()], [...all.keys()]);
  equal(choose(all, ['cls']).size, 0);
});

test('two files cannot measure figures of one name', () => {
  const bench = { 'page.cls': async () => figure(1, '1', 1) };
  throws(
    () =>
      figuresOf([
        { path: 'one.bench.ts', bench },
        { path: 'two.bench.ts', bench },
      ]),
    /two\.bench\.ts measures page\.cls/,
  );
});

test('figures are measured one after the other', async () => {
  const events: string[] = [];
  const measuring = (name: string) => async (): Promise<Figure> => {
    events.push(`${name} starts`);
    await Promise.resolve();
    events.push(`${name} ends`);
    return figure(1, '1', 1);
  };
  const chosen = new Map(['one', 'two'].map((name) => [name, measuring(name)]));
  deepEqual(Object.keys(await measureAll(chosen, quietly, quietly)), ['one', 'two']);
  deepEqual(events, ['one starts', 'one ends', 'two starts', 'two ends']);
});

test('a figure that fails, or is no number, is told and left out, and the others are measured', async () => {
  const failures: string[] = [];
  const chosen = new Map([
    ['throws', () => Promise.reject(new Error('no server'))],
    ['is no number', async () => figure(Number.NaN, 'ms', 1)],
    ['is endless', async () => figure(1, 'ms', Infinity)],
    ['is fine', async () => figure(1, 'ms', 2)],
  ]);
  const figures = await measureAll(chosen, (name, error) => failures.push(`${name}: ${String(error)}`), quietly);
  deepEqual(Object.keys(figures), ['is fine']);
  equal(failures.length, 3);
  match(failures[0] ?? '', /throws: Error: no server/);
  match(failures[1] ?? '', /is no number: Error: no number/);
});
