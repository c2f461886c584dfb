import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { readMarkup, withId, withTag } from '../test/markup.ts';
import { createFaultPages } from './fault-pages.ts';

const site = { name: 'Chandlery', origin: 'https://store.example', stylesheet: '/assets/x.css', script: null };
const faults = createFaultPages(site);
const app = new Hono()
  .get('/broken', (context) => faults.internal(context, 'req-1'))
  .get('/resting', (context) => faults.unavailable(context, null))
  .notFound((context) => faults.notFound(context));

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`https://store.example${path}`, { headers: { 'accept-language': 'en', ...headers } });

describe('a page that says what went wrong', () => {
  it('has the status of it, a way on, and nothing that a cache keeps', async () => {
    for (const [path, status] of [
      ['/none', 404],
      ['/broken', 500],
      ['/resting', 503],
    ] as const) {
      const answer = await get(path);
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      const page = await readMarkup(answer);
      assert.equal(withTag(page, 'h1').length, 1);
      assert.equal(withTag(page, 'form')[0]?.attributes['action'], '/search');
    }
  });

  it('names the request by which its operator finds it in the log, where there is one', async () => {
    assert.match(withId(await readMarkup(await get('/broken')), 'content').text, /req-1/);
    assert.doesNotMatch(withId(await readMarkup(await get('/resting')), 'content').text, /null|undefined/);
  });

  it('leads nowhere but into the store, whatever address was asked for', async () => {
    for (const path of [
      '//evil.example/x',
      '/\\evil.example',
      '///evil.example',
      '/a//b',
      '/%2F%2Fevil.example',
      '/"><script>',
    ]) {
      for (const { attributes } of withTag(await readMarkup(await get(path)), 'a')) {
        const address = new URL(attributes['href'] ?? '', site.origin);
        assert.equal(address.origin, site.origin, `${path} ${attributes['href']}`);
      }
    }
  });

  it('is for people, not for programs', async () => {
    const asked = async (path: string, accept: string) => {
      const answers: boolean[] = [];
      const probe = new Hono().notFound((context) => {
        answers.push(faults.isForPeople(context));
        return context.text('');
      });
      await probe.request(`https://store.example${path}`, { headers: { accept } });
      return answers;
    };
    assert.deepEqual(await asked('/x', 'text/html,application/xhtml+xml;q=0.9'), [true]);
    assert.deepEqual(await asked('/x', 'application/json'), [false]);
    assert.deepEqual(await asked('/x', '*/*'), [false]);
    assert.deepEqual(await asked('/v1/x', 'text/html'), [false]);
  });
});
