import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const module = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));

/** The lines that a program logs which has `log` in scope. */
const logged = (program: string, level = 'debug'): Record<string, unknown>[] => {
  const source = `
    import { createLog } from ${module('log.ts')};
    import { requestLog } from ${module('request-log.ts')};
    import { DrizzleQueryError } from 'drizzle-orm/errors';
    import { Hono } from 'hono';
    import { requestId } from 'hono/request-id';
    const log = createLog('${level}');
    const app = new Hono().use(requestId(), requestLog(log)).get('/ok', (c) => c.text('')).get('/fails', (c) => c.text('', 500)).post('/ok', (c) => c.text(''));
    ${program}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  test('has a line for each request with its id, method, path, status and time, and not what was searched for', () => {
    const [line] = logged(
      `await app.request('/ok?q=secret', { headers: { 'x-request-id': 'mine', authorization: 'Bearer secret', cookie: 'secret' } });`,
    );
    assert.ok(line);
    const { requestId, method, path, status } = line;
    assert.deepEqual(
      { requestId, method, path, status },
      { requestId: 'mine', method: 'GET', path: '/ok', status: 200 },
    );
    assert.equal(typeof line['milliseconds'], 'number');
    assert.ok(!JSON.stringify(line).includes('secret'));
  });

  test('leaves reads that went well to "debug", and shows writes and failures', () => {
    const lines = logged(
      `await app.request('/ok'); await app.request('/ok', { method: 'POST' }); await app.request('/fails'); await app.request('/missing');`,
      'info',
    );
    assert.deepEqual(
      lines.map(({ level, method, status }) => [level, method, status]),
      [
        [30, 'POST', 200],
        [50, 'GET', 500],
        [30, 'GET', 404],
      ],
    );
  });

  test('has the text of a query that failed, and none of its values', () => {
    const [line] = logged(
      `log.error({ err: new DrizzleQueryError('select $1', ['hunter2'], new Error('bad')) }, 'failed');`,
    );
    assert.ok(JSON.stringify(line).includes('select $1'));
    assert.ok(!JSON.stringify(line).includes('hunter2'));
  });

  test('cuts out secrets that it is given by their usual names', () => {
    const lines = logged(
      `log.info({ authorization: 'hunter2', user: { password: 'hunter2' }, request: { cookie: 'hunter2' }, token: 'hunter2' }, 'x');`,
    );
    assert.ok(!JSON.stringify(lines).includes('hunter2'));
  });
});
