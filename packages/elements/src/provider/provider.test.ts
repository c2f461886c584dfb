import { assert } from 'chai';
import { eventOf, inState, mount, newRequests } from '../test/page.ts';
import '../account/store-account.ts';
import '../catalog/store-catalog.ts';
import '../listing/store-listing.ts';
import '../listings/store-listings.ts';
import '../pull-command/store-pull-command.ts';
import './store-provider.ts';

/** Puts elements on the page that is not the key's, and keeps what its console says. */
const mountWithWrongKey = async (content: string, key = 'pk_test_of_another_page') => {
  const said: unknown[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => void said.push(...words);
  const failed = eventOf(document, 'store-error');
  const provider = await mount(
    `<store-provider store="${location.origin}" publishable-key="${key}">${content}</store-provider>`,
    'store-provider',
  );
  const { detail } = await failed;
  return { provider, said, error: detail.error, restore: () => (console.error = error) };
};

describe('a page whose publishable key is not for it', () => {
  for (const [tag, markup] of [
    ['store-listing', '<store-listing product="acme/db"></store-listing>'],
    ['store-listings', '<store-listings products="acme/db"></store-listings>'],
    ['store-catalog', '<store-catalog></store-catalog>'],
    ['store-pull-command', '<store-pull-command product="acme/db"></store-pull-command>'],
    ['store-account', '<store-account></store-account>'],
  ] as const)
    it(`is refused by ${tag}, which shows nothing else`, async () => {
      const { provider, restore } = await mountWithWrongKey(markup);
      const element = provider.querySelector(tag);
      assert.ok(element);
      await inState(element, 'refused');
      restore();
      assert.match(element.shadowRoot?.textContent ?? '', /The store refuses to answer this page\.\s*$/);
      assert.isNull(element.shadowRoot?.querySelector('a, code'));
    });

  it('is told so on the console, once, and what to do, though nothing of the store is on it', async () => {
    const { said, error, restore } = await mountWithWrongKey('<p>Our own words</p>');
    restore();
    assert.propertyVal(error, 'code', 'origin_not_allowed');
    assert.lengthOf(said, 1);
    assert.match(String(said[0]), /not for pages on .* can add this origin/);
    assert.equal(document.querySelector('p')?.textContent, 'Our own words');
  });

  it('is told so once, however many elements are on it', async () => {
    const many = '<store-listing product="acme/db"></store-listing>'.repeat(3);
    const { provider, said, restore } = await mountWithWrongKey(many, 'pk_test_of_another_page_with_many');
    for (const element of provider.children) await inState(element, 'refused');
    restore();
    assert.lengthOf(said, 1);
  });
});

it('a page without a key asks for nobody’s permission', async () => {
  newRequests();
  const listing = await mount(
    `<store-provider store="${location.origin}"><store-listing product="acme/db"></store-listing></store-provider>`,
    'store-listing',
  );
  await inState(listing, 'ready');
  assert.notInclude(newRequests(), '/v1/page');
});
