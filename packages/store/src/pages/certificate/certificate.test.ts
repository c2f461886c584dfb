import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withId, withTag, readMarkup } from '../test/markup.ts';
import { type PageStore, openPageStore } from '../test/store.ts';
import { revokeCertificate } from '../../certification/revoke-certificate.ts';

let store: PageStore;
let path: string;
before(async () => {
  store = await openPageStore();
  const link = withTag(await readMarkup(await store.get('/products/acme/db')), 'a').find(({ attributes }) =>
    attributes['href']?.startsWith('/certificates/'),
  );
  path = link?.attributes['href'] ?? '';
});
after(() => store.close());

const read = async (query = '') => readMarkup(await store.get(path + query));
const main = async (query = '') => withId(await read(query), 'content').text;

describe('the page of a certificate', () => {
  it('is one click from the product, and says of what it is and that it holds', async () => {
    const text = await main();
    assert.match(text, /Certificate of Acme DB <b> 2\.1\.0/);
    assert.match(text, /This certificate holds\. Chandlery has inspected this release/);
    assert.match(text, /sha256:a{64}/);
    assert.match(text, /https:\/\/acme\.example/);
    assert.match(text, /Every image is known by its digest Passed/);
  });

  it('speaks each of the languages', async () => {
    for (const [lang, word] of Object.entries({
      de: 'Dieses Zertifikat gilt',
      ja: 'この認定証は有効です',
      ar: 'هذه الشهادة سارية',
    }))
      assert.ok((await main(`?lang=${lang}`)).includes(word), lang);
  });

  it('of none is the page for a wrong address', async () => {
    for (const id of ['cert_0000000000000000000000', 'nothing', '%3Cscript%3E'])
      assert.equal((await store.get(`/certificates/${id}`)).status, 404, id);
  });

  it('says that it is revoked, when, and why, and is no longer for search engines', async () => {
    const id = path.split('/').at(-1) ?? '';
    await revokeCertificate(store.database, id, { by: 'ops', reason: 'It lost <b>a row</b>.' });
    const page = await read();
    const { text } = withId(page, 'content');
    assert.match(text, /This certificate has been revoked/);
    assert.match(text, /Reason given: It lost <b>a row<\/b>\./);
    const robots = withTag(page, 'meta').find(({ attributes }) => attributes['name'] === 'robots');
    assert.equal(robots?.attributes['content'], 'noindex, follow');
  });
});
