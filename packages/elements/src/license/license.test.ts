import { assert } from 'chai';
import { eventOf, inState, mount } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-license.ts';
import type { StoreLicense } from './license.ts';

const show = (attributes = '', content = '', lang = 'en', store = location.origin) =>
  mount<StoreLicense>(
    `<store-provider lang="${lang}" store="${store}"><store-license ${attributes}>${content}</store-license></store-provider>`,
    'store-license',
  );

/** Shows one of the test server's licences. */
const showFile = async (name: string, lang = 'en') => {
  const license = await show(`src="/licenses/${name}.lic"`, '', lang);
  await inState(license, 'ready');
  return license;
};

const part = (license: StoreLicense, name: string) =>
  license.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? undefined;

const text = (license: StoreLicense, name: string) => part(license, name)?.textContent?.replaceAll(/\s+/g, ' ').trim();

const input = (license: StoreLicense): HTMLInputElement => {
  const found = license.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!found) throw new Error('there is no file input');
  return found;
};

const fetchFile = async (name: string): Promise<File> =>
  new File([await (await fetch(`/licenses/${name}.lic`)).blob()], `${name}.lic`);

const transferOf = (file: File): DataTransfer => {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
};

const choose = (license: StoreLicense, file: File): void => {
  const chooser = input(license);
  chooser.files = transferOf(file).files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
};

const drop = (license: StoreLicense, file: File): DragEvent => {
  const event = new DragEvent('drop', {
    dataTransfer: transferOf(file),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  license.dispatchEvent(event);
  return event;
};

const requestsFor = (path: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname === path).length;

describe('store-license', () => {
  it('says who holds a licence, what is licensed, how long is left, and who signed it', async () => {
    const license = await showFile('valid');
    assert.equal(text(license, 'outcome'), 'This licence is valid');
    assert.equal(text(license, 'left'), '30 days left');
    assert.include(text(license, 'holder'), 'Nordhaven Hospitals');
    assert.equal(text(license, 'components'), '5 Nodes 20 Seats');
    assert.include(text(license, 'type'), 'Production');
    assert.include(text(license, 'subscription'), 'sub-');
    assert.include(text(license, 'signature'), 'ES256');
    assert.match(text(license, 'key-id') ?? '', /^[A-Z2-7]{48}$/);
  });

  for (const [name, state, title, advice] of [
    ['valid', 'valid', 'is valid', 'not been altered'],
    ['grace', 'in-grace', 'grace period', 'Renew it'],
    ['expired', 'expired', 'has expired', 'Renew it'],
    ['future', 'not-yet-valid', 'not valid yet', 'date and time on this device'],
    ['foreign', 'untrusted-key', 'unknown', 'Do not rely on it'],
    ['altered', 'bad-signature', 'altered', 'Do not use it'],
    ['mixed', 'token-mismatch', 'mixed up', 'Download the whole file'],
    ['malformed', 'malformed', 'not a licence file', 'without opening or editing'],
    ['docker', 'expired', 'has expired', 'Renew it'],
  ] as const)
    it(`tells that a licence is ${state} (${name}), in plain words, with what to do`, async () => {
      const verified = eventOf(document, 'store-license-verified');
      const license = await showFile(name);
      assert.isTrue(license.matches(`:state(${state})`));
      assert.include(text(license, 'outcome'), title);
      assert.include(text(license, 'advice'), advice);
      assert.equal((await verified).detail.result.outcome.replaceAll('_', '-'), state);
      const spoken = license.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
      assert.include(spoken, title);
      assert.include(spoken, advice);
    });

  it('keeps what is not proved apart from what is', async () => {
    assert.isUndefined(part(await showFile('valid'), 'claimed'));
    const altered = await showFile('altered');
    assert.include(text(altered, 'claimed'), 'unproved');
    assert.isTrue(part(altered, 'claimed')?.contains(part(altered, 'holder') ?? null));
    assert.isUndefined(part(altered, 'left'));
  });

  it('says where a file that is no licence is wrong', async () => {
    assert.include(text(await showFile('malformed'), 'where'), 'private_key is missing');
  });

  it('never takes a word of a file for markup', async () => {
    const license = await showFile('hostile');
    assert.include(text(license, 'holder'), '<img');
    assert.include(text(license, 'product'), '<img');
    assert.isNull(license.shadowRoot?.querySelector('img'));
  });

  it('reads an old licence of Docker’s, which names no holder', async () => {
    const license = await showFile('docker');
    assert.include(text(license, 'holder'), 'No holder named');
    assert.equal(text(license, 'components'), '10 Nodes');
    assert.equal(text(license, 'features'), 'Image scanning');
  });

  it('says of a licence without an end that it has none', async () => {
    const license = await showFile('endless');
    assert.equal(text(license, 'left'), 'No end date');
    assert.include(text(license, 'period'), 'Ends Never');
    assert.notInclude(text(license, 'period'), 'Grace');
  });

  it('says at once when a licence ends that is being looked at', async () => {
    const license = await showFile('ending');
    await inState(license, 'in-grace');
    assert.include(text(license, 'outcome'), 'grace');
  });
});

describe('a visitor with a licence file', () => {
  it('finds a file input, named by what it says', async () => {
    const license = await show();
    await inState(license, 'empty');
    assert.include(input(license).labels?.[0]?.textContent, 'Choose a licence file');
    assert.include(input(license).labels?.[0]?.textContent, 'sent nowhere');
  });

  it('chooses it, and it is checked', async () => {
    const license = await show();
    const chosen = eventOf(document, 'store-license-choose');
    choose(license, await fetchFile('valid'));
    await inState(license, 'valid');
    assert.equal((await chosen).detail.file.name, 'valid.lic');
  });

  it('drops it anywhere on the element', async () => {
    const license = await show();
    const file = await fetchFile('expired');
    license.dispatchEvent(new DragEvent('dragover', { dataTransfer: transferOf(file), cancelable: true }));
    await inState(license, 'dragging');
    assert.isTrue(drop(license, file).defaultPrevented);
    await inState(license, 'expired');
    assert.isFalse(license.matches(':state(dragging)'));
  });

  it('checks another after it, with the focus where it was', async () => {
    const license = await show();
    const chooser = input(license);
    chooser.focus();
    choose(license, await fetchFile('malformed'));
    await inState(license, 'malformed');
    assert.equal(input(license), chooser);
    assert.equal(license.shadowRoot?.activeElement, chooser);
    choose(license, await fetchFile('valid'));
    await inState(license, 'valid');
  });

  it('chooses the same file again once it is mended', async () => {
    const license = await show();
    choose(license, await fetchFile('valid'));
    await inState(license, 'valid');
    assert.equal(input(license).value, '');
  });

  it('drops anything at all, and is told that it is no licence', async () => {
    const license = await show();
    for (const content of [new Uint8Array(100_000), new Uint8Array([0xff, 0xd8, 0xff]), '', '[]']) {
      const verified = eventOf(document, 'store-license-verified');
      drop(license, new File([content], 'holiday.jpg'));
      assert.equal((await verified).detail.result.outcome, 'malformed');
    }
  });

  it('is not asked for a file where the page gives a licence', async () => {
    const license = await showFile('valid');
    assert.isNull(license.shadowRoot?.querySelector('input'));
    assert.isFalse(drop(license, await fetchFile('expired')).defaultPrevented);
  });

  it('may be served by the page instead', async () => {
    const license = await show();
    await inState(license, 'empty');
    license.addEventListener('store-license-choose', (event) => event.preventDefault());
    choose(license, await fetchFile('valid'));
    await license.updateComplete;
    assert.isTrue(license.matches(':state(empty)'));
  });
});

describe('a licence that the page gives', () => {
  it('is verified like any other, as text, as bytes and as a file', async () => {
    const file = await fetchFile('altered');
    for (const data of [await file.text(), new Uint8Array(await file.arrayBuffer()), file]) {
      const license = await show();
      license.data = data;
      await inState(license, 'bad-signature');
    }
  });

  it('is verified without a word to the store where the page says whom it trusts', async () => {
    const license = await show(
      `trusted-keys="${Array.from({ length: 12 }, () => 'AAAA').join(':')}"`,
      '',
      'en',
      'http://localhost:1',
    );
    license.data = await (await fetchFile('valid')).text();
    await inState(license, 'untrusted-key');
    const keys: unknown = await (await fetch('/.well-known/jwks.json')).json();
    license.trustedKeys = JSON.stringify(keys);
    await inState(license, 'valid');
  });

  it('is judged at the moment that the page says', async () => {
    const license = await show();
    license.now = new Date('2018-01-01T00:00:00Z');
    license.src = '/licenses/docker.lic';
    await inState(license, 'valid');
    license.now = new Date('2019-01-01T00:00:00Z');
    await inState(license, 'expired');
  });

  it('reads the store’s keys once for all licences', async () => {
    await showFile('valid');
    performance.clearResourceTimings();
    await showFile('valid');
    assert.equal(requestsFor('/.well-known/jwks.json'), 0);
  });

  it('signed with a key that is new since then counts all the same', async () => {
    await showFile('valid');
    await showFile('rotated').then((license) => assert.isTrue(license.matches(':state(untrusted-key)')));
    await fetch('/licenses/rotate');
    assert.isTrue((await showFile('rotated')).matches(':state(valid)'));
  });

  it('is replaced by the last of several that were given quickly', async () => {
    const license = await show('src="/licenses/slow.lic"');
    await license.updateComplete;
    license.src = '/licenses/expired.lic';
    await inState(license, 'expired');
    license.src = '/licenses/slow.lic';
    await inState(license, 'valid');
  });

  it('keeps its height while it loads', async () => {
    const license = await show('src="/licenses/slow.lic"');
    await license.updateComplete;
    const before = license.getBoundingClientRect().height;
    await inState(license, 'ready');
    assert.isAbove(before, 200);
    assert.equal(license.getBoundingClientRect().height, before);
  });
});

describe('a licence that cannot be had', () => {
  for (const [name, state, words, mayPass] of [
    ['missing', 'not-found', 'no licence at this address', false],
    ['refused', 'refused', 'not for you', false],
    ['broken', 'error', 'could not be loaded', true],
  ] as const)
    it(`is ${state}, and says so`, async () => {
      const failed = eventOf(document, 'store-error');
      const license = await show(`src="/licenses/${name}.lic"`);
      await inState(license, state);
      assert.include(text(license, 'failure'), words);
      assert.equal(part(license, 'retry') !== undefined, mayPass);
      await failed;
    });

  it('leaves what the vendor wrote, and so does one that is still loading', async () => {
    const license = await show('src="/licenses/slow.lic"', '<a href="/account">Your licence</a>');
    const own = license.querySelector('a');
    assert.isAbove(own?.getBoundingClientRect().height ?? 0, 0);
    await inState(license, 'ready');
    assert.equal(own?.getBoundingClientRect().height, 0);
    license.src = '/licenses/missing.lic';
    await inState(license, 'not-found');
    assert.isAbove(own?.getBoundingClientRect().height ?? 0, 0);
  });

  it('is tried again by a button', async () => {
    const license = await show('src="/licenses/broken.lic"');
    await inState(license, 'error');
    license.src = '/licenses/valid.lic';
    part(license, 'retry')?.click();
    await inState(license, 'valid');
  });

  it('is not called a licence where the keys are missing: nothing is proved', async () => {
    const license = await show('', '', 'en', 'http://localhost:1');
    license.data = await (await fetchFile('valid')).text();
    await inState(license, 'error');
    assert.include(text(license, 'failure'), 'nothing can be proved');
    assert.isUndefined(part(license, 'holder'));
  });

  it('speaks up where no store is named and nobody trusted', async () => {
    const failed = eventOf(document, 'store-error');
    const license = await mount<StoreLicense>('<store-license></store-license>', 'store-license');
    license.data = '{}';
    assert.include((await failed).detail.error.message, 'store-provider');
  });
});

describe('the buttons of a licence', () => {
  it('copy the file as it is', async () => {
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => (copied = text) },
    });
    const license = await show();
    const file = await fetchFile('valid');
    license.data = file;
    await inState(license, 'ready');
    const event = eventOf(license, 'store-license-copy');
    part(license, 'copy')?.click();
    await event;
    await license.updateComplete;
    assert.equal(copied, await file.text());
    assert.equal(text(license, 'copy'), 'Copied');
    assert.equal(license.shadowRoot?.querySelector('[role="status"]')?.textContent, 'Copied');
  });

  it('download it under its own name', async () => {
    const license = await showFile('valid');
    let saved: string | undefined;
    const link = HTMLAnchorElement.prototype;
    const { click } = link;
    link.click = function (this: HTMLAnchorElement) {
      saved = this.download;
    };
    part(license, 'download')?.click();
    link.click = click;
    assert.equal(saved, 'valid.lic');
  });

  for (const name of ['download', 'print'] as const)
    it(`leave it to the page to ${name} it`, async () => {
      const license = await showFile('valid');
      let isAsked = false;
      license.addEventListener(`store-license-${name}`, (event) => {
        isAsked = true;
        event.preventDefault();
      });
      part(license, name)?.click();
      assert.isTrue(isAsked);
    });

  it('are not there for what is no licence', async () => {
    assert.isUndefined(part(await showFile('malformed'), 'copy'));
  });
});

describe('a licence in the visitor’s language', () => {
  for (const [lang, title, left] of [
    ['de', 'Diese Lizenz ist gültig', 'Noch 30 Tage'],
    ['fr', 'Cette licence est valide', 'Encore 30 jours'],
    ['es', 'Esta licencia es válida', 'Quedan 30 días'],
    ['pt', 'Esta licença é válida', 'Restam 30 dias'],
    ['ja', 'このライセンスは有効です', '残り30 日'],
    ['zh', '此许可证有效', '剩余 30天'],
    ['ar', 'هذا الترخيص صالح', 'المتبقي: 30 يومًا'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const license = await showFile('valid', lang);
      assert.equal(text(license, 'outcome'), title);
      assert.equal(text(license, 'left'), left);
    });

  it('shows the drop zone in no other language first', async () => {
    const license = await show('', '', 'ja');
    const words = () => license.shadowRoot?.querySelector('.choose');
    const isSeen = () => getComputedStyle(words() ?? license).visibility === 'visible';
    while (!isSeen()) await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.equal(words()?.textContent, 'ライセンスファイルを選択');
  });
});
