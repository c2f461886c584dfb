import { assert } from 'chai';
import { eventOf, inState } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-certified-badge.ts';
import { claimsFor, createKey, evidenceOf, listOf, signAs, types } from './test/issuer.ts';
import type { StoreCertifiedBadge } from './certified-badge.ts';

/** Puts a mark on the page, with all of the store around it. */
const put = (attributes: string, content = '', lang = 'en', store = location.origin): StoreCertifiedBadge => {
  document.body.innerHTML = `<store-provider lang="${lang}" store="${store}"><store-certified-badge ${attributes}>${content}</store-certified-badge></store-provider>`;
  const badge = document.querySelector('store-certified-badge');
  if (!badge) throw new Error('there is no mark');
  return badge;
};

const show = async (attributes: string, content = '', lang = 'en'): Promise<StoreCertifiedBadge> => {
  const badge = put(attributes, content, lang);
  await inState(badge, 'ready');
  return badge;
};

const part = (badge: StoreCertifiedBadge, name: string) =>
  badge.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);

const dialogOf = async (badge: StoreCertifiedBadge): Promise<HTMLDialogElement> => {
  for (;;) {
    const dialog = badge.shadowRoot?.querySelector('dialog');
    if (dialog?.open) return dialog;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const reasonOf = async (badge: StoreCertifiedBadge) => (await eventOf(badge, 'store-uncertified')).detail.reason;

describe('store-certified-badge', function () {
  this.timeout(20_000);

  it('shows the mark of what is certified, and says for what', async () => {
    const badge = await show('product="acme/db"');
    const mark = part(badge, 'mark');
    assert.equal(mark?.innerText.trim(), 'Certified');
    assert.equal(mark?.getAttribute('aria-label'), 'Certified: acme/db 5.2.1');
    assert.equal(mark?.getAttribute('href'), `${location.origin}/certificates/cert_0000000000000000000001`);
  });

  it('in full names level, release and end', async () => {
    const badge = await show('product="acme/plugin" variant="full"');
    assert.equal(part(badge, 'label')?.innerText, 'Certified plugin');
    assert.match(part(badge, 'detail')?.innerText ?? '', /^5\.2\.1, until \w+ \d+, \d{4}$/);
    badge.variant = 'compact';
    assert.isNull(part(badge, 'detail'));
  });

  for (const [product, state, reason] of [
    ['acme/uncertified', 'empty', 'none'],
    ['acme/revoked', 'refused', 'revoked'],
    ['acme/expired', 'refused', 'expired'],
    ['acme/forged', 'refused', 'bad_signature'],
    ['acme/swapped', 'refused', 'wrong_product'],
    ['acme/rebuilt', 'refused', 'wrong_digest'],
    ['nobody/db', 'not-found', 'unreachable'],
    ['broken/db', 'error', 'unreachable'],
  ] as const)
    it(`shows nothing for ${product}, and says why: ${reason}`, async () => {
      const badge = put(`product="${product}"`);
      assert.equal(await reasonOf(badge), reason);
      assert.isTrue(badge.matches(`:state(${state})`));
      assert.equal(badge.innerText.trim(), '');
      assert.isNull(part(badge, 'mark'));
    });

  it('says what went wrong where the store cannot be asked', async () => {
    const badge = put('product="broken/db"');
    const { detail } = await eventOf(badge, 'store-error');
    assert.equal((detail.error as { code?: string }).code, 'internal');
  });

  it('says that it has no store, where none is named', async () => {
    document.body.innerHTML = '<store-certified-badge product="acme/db"></store-certified-badge>';
    const { detail } = await eventOf(document.body, 'store-error');
    assert.instanceOf(detail.error, TypeError);
  });

  it('is shown on the sites that its statement names, and on no other', async () => {
    const store = 'https://store.example';
    const key = await createKey('main');
    const list = await signAs(types.list, listOf(store), key);
    for (const [origin, isShown] of [
      [location.origin, true],
      ['https://elsewhere.example', false],
    ] as const) {
      const statement = await signAs(types.statement, claimsFor(store, 'acme/db', origin), key);
      const badge = put('product="acme/db"', '', 'en', store);
      badge.data = evidenceOf(statement, list, [key]);
      if (isShown) await inState(badge, 'ready');
      else assert.equal(await reasonOf(badge), 'wrong_origin');
    }
  });

  it('covers the image that the page speaks of, or is not shown', async () => {
    await show(`product="acme/db" digest="sha256:${'b'.repeat(64)}"`);
    assert.equal(await reasonOf(put(`product="acme/db" digest="sha256:${'c'.repeat(64)}"`)), 'wrong_digest');
  });

  it('shows what the vendor wrote while it looks, and where there is nothing to show', async () => {
    const badge = put('product="slow/uncertified"', 'About certification');
    assert.isTrue(badge.matches(':state(loading)'));
    assert.isNotNull(badge.shadowRoot?.querySelector('slot'));
    await inState(badge, 'empty');
    assert.isNotNull(badge.shadowRoot?.querySelector('slot'));
  });

  it('takes the same space whatever comes of it', async () => {
    for (const variant of ['compact', 'full']) {
      const sizes: string[] = [];
      for (const product of ['slow/db', 'slow/revoked']) {
        const badge = put(`product="${product}" variant="${variant}"`);
        // Until it is drawn itself, nothing inside it is.
        await document.querySelector('store-provider')?.updateComplete;
        const size = () => [badge.offsetWidth, badge.offsetHeight].join();
        sizes.push(size());
        await Promise.race([eventOf(badge, 'store-load'), eventOf(badge, 'store-uncertified')]);
        sizes.push(size());
      }
      assert.equal(new Set(sizes).size, 1, `${variant}: ${sizes.join(' ')}`);
      assert.notInclude(sizes, '0,0');
    }
  });

  it('shows nothing of one product on another, not for a moment', async () => {
    const badge = await show('product="acme/db"');
    badge.product = 'acme/uncertified';
    assert.isNull(part(badge, 'mark'));
    assert.equal(await reasonOf(badge), 'none');
  });

  it('asks nothing where it is given what to verify, and verifies that all the same', async () => {
    const answers = await Promise.all(
      ['/v1/products/acme/db/certification', '/.well-known/jwks.json', '/.well-known/revoked.jwt'].map(async (path) =>
        (await fetch(path)).text(),
      ),
    );
    const [certification = '', keys = '', revocations = ''] = answers;
    document.body.innerHTML = `<store-provider store="${location.origin}"></store-provider>`;
    performance.clearResourceTimings();
    const badge = document.createElement('store-certified-badge');
    badge.product = 'acme/db';
    badge.data = { certification, keys, revocations };
    document.querySelector('store-provider')?.append(badge);
    await inState(badge, 'ready');
    badge.data = { certification, keys, revocations: 'nothing' };
    assert.equal(await reasonOf(badge), 'revocations_unknown');
    assert.isEmpty(performance.getEntriesByType('resource').filter(({ name }) => /v1|well-known/.test(name)));
  });

  it('reflects its properties, and takes what was set before it was defined', () => {
    const badge = document.createElement('store-certified-badge');
    Object.assign(badge, { product: 'acme/db', plan: 'team', variant: 'full', digest: 'sha256:x' });
    assert.equal(badge.outerHTML.match(/ (\w+="[^"]*")/g)?.length, 4);
    badge.plan = null;
    assert.isFalse(badge.hasAttribute('plan'));
    // As a framework leaves it that came first.
    Object.defineProperty(badge, 'plan', { value: 'early', writable: true, configurable: true, enumerable: true });
    document.body.append(badge);
    assert.equal(badge.getAttribute('plan'), 'early');
    badge.remove();
  });
});

describe('the panel behind the mark', function () {
  this.timeout(20_000);

  const open = async (lang = 'en'): Promise<[StoreCertifiedBadge, HTMLDialogElement]> => {
    const badge = await show('product="acme/db"', '', lang);
    const mark = part(badge, 'mark');
    mark?.focus();
    mark?.click();
    return [badge, await dialogOf(badge)];
  };

  it('says what was checked, when, by whom, for which images, until when', async () => {
    const [, dialog] = await open();
    const { innerText } = dialog;
    for (const text of [
      'Certified container',
      'acme/db 5.2.1',
      location.host,
      'Issued',
      'Valid until',
      'Does not run as root',
      'Advice',
    ])
      assert.include(innerText, text);
    // A check that came later than this element is called by its id.
    assert.include(innerText, 'as-yet-unheard-of');
    assert.include(dialog.textContent, `sha256:${'b'.repeat(64)}`);
  });

  it('is a dialog with a title that takes the focus and gives it back', async () => {
    const [badge, dialog] = await open();
    const title = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`);
    assert.equal(title?.textContent, 'Certified container');
    assert.isTrue(dialog.matches(':modal'));
    assert.equal(badge.shadowRoot?.activeElement, part(badge, 'close'));
    part(badge, 'close')?.click();
    await eventOf(dialog, 'close' as never);
    assert.isNull(badge.shadowRoot?.querySelector('dialog'));
    assert.equal(badge.shadowRoot?.activeElement, part(badge, 'mark'));
  });

  it('is not opened where the page takes that over', async () => {
    const badge = await show('product="acme/db"');
    badge.addEventListener('store-certificate', (event) => event.preventDefault());
    const event = eventOf(badge, 'store-certificate');
    part(badge, 'mark')?.click();
    assert.equal((await event).detail.certificate.version, '5.2.1');
    await new Promise((resolve) => setTimeout(resolve));
    assert.isNull(badge.shadowRoot?.querySelector('dialog'));
  });

  it('goes with the mark, when what it says holds no longer', async () => {
    const [badge] = await open();
    badge.product = 'acme/revoked';
    await inState(badge, 'refused');
    assert.isNull(badge.shadowRoot?.querySelector('dialog'));
  });

  for (const [lang, certified, closing] of [
    ['de', 'Zertifiziert', 'Schließen'],
    ['fr', 'Certifié', 'Fermer'],
    ['es', 'Certificado', 'Cerrar'],
    ['pt', 'Certificado', 'Fechar'],
    ['ja', '認定済み', '閉じる'],
    ['zh', '已认证', '关闭'],
    ['ar', 'معتمد', 'إغلاق'],
  ] as const)
    it(`speaks ${lang}, as the mark does`, async () => {
      const [badge, dialog] = await open(lang);
      assert.equal(part(badge, 'mark')?.innerText.trim(), certified);
      assert.equal(part(badge, 'close')?.textContent, closing);
      assert.equal(dialog.lang, lang);
    });
});
