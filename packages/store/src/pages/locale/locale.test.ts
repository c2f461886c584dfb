import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createVisitor } from '../visitor.ts';
import { minorDigits } from '@chandlery/contract/pricing';
import { formatMoney } from './currency.ts';
import { formatDuration, formatSize, roundFigure } from './figures.ts';
import { localeNames, locales } from './locales.ts';
import { type Messages, messages } from './messages.ts';
import { matchLocale, negotiateLocale } from './negotiate.ts';
import type { PluralForms, Table } from './table.ts';

const places = (message: string): readonly string[] =>
  [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
const forms = (message: string | PluralForms): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

describe('messages', () => {
  for (const locale of localeNames) {
    it(`in ${locales[locale].name} are all there, none empty, each with the places of the English one`, () => {
      const table: Table = messages[locale];
      const english: Messages = messages.en;
      assert.deepEqual(Object.keys(table).toSorted(), Object.keys(english).toSorted());
      for (const [key, message] of Object.entries(english)) {
        const expected = new Set(forms(message).flatMap(places));
        for (const form of forms(table[key] ?? '')) {
          assert.notEqual(form.trim(), '', key);
          for (const place of places(form)) assert.ok(expected.has(place), `${key} has ${place}`);
          // A form for one number may spell it; nothing else may be left out.
          for (const place of expected) assert.ok(form.includes(place) || place === '{count}', `${key} lacks ${place}`);
        }
      }
    });

    it(`in ${locales[locale].name} have a form for each of the language’s plurals`, () => {
      const rules = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(messages[locale]))
        if (typeof message !== 'string' && rules.length > 3)
          assert.deepEqual(Object.keys(message).toSorted(), rules.toSorted(), key);
    });
  }

  it('are in their own language: no two tables say the same in the main', () => {
    const values = (locale: (typeof localeNames)[number]) => Object.values(messages[locale]).flatMap(forms);
    for (const locale of localeNames.filter((name) => name !== 'en')) {
      const english = new Set(values('en'));
      const same = values(locale).filter(
        (text) => english.has(text) && /[a-z]{4}/i.test(text.replaceAll(/\{\w+\}/g, '')),
      );
      assert.ok(same.length < 25, `${locale}: ${same.join(' | ')}`);
    }
  });
});

describe('the visitor’s language', () => {
  it('is matched by language and script, whatever the country', () => {
    assert.equal(matchLocale('de-AT'), 'de');
    assert.equal(matchLocale('zh'), 'zh-Hans');
    assert.equal(matchLocale('zh-SG'), 'zh-Hans');
    assert.equal(matchLocale('zh-Hant'), null);
    assert.equal(matchLocale('ar-EG'), 'ar');
    assert.equal(matchLocale('sr'), null);
  });

  it('is the one they like best of those that are spoken', () => {
    assert.equal(negotiateLocale('de;q=0.3, es;q=0.9, fr;q=0.5'), 'es');
    assert.equal(negotiateLocale('de;q=0, fr'), 'fr');
    assert.equal(negotiateLocale(undefined), 'en');
  });

  it('is found or not, but never fails, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (header) => localeNames.includes(negotiateLocale(header))),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (tag) => matchLocale(tag) === null || localeNames.includes(matchLocale(tag) ?? 'en'),
      ),
    );
  });
});

describe('money', () => {
  it('has the decimals of ISO 4217, and none where it is a whole amount', () => {
    assert.equal(formatMoney('en', 4900, 'USD'), '$49');
    assert.equal(formatMoney('en', 4950, 'USD'), '$49.50');
    assert.equal(formatMoney('en', 500, 'JPY'), '¥500');
    assert.match(formatMoney('en', 1500, 'KWD'), /1\.500$/);
    assert.match(formatMoney('de', 123_456, 'EUR'), /^1\.234,56\s€$/);
  });

  it('is never off by a power of ten: read back, it is the amount', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'ISK', 'AFN', 'IQD', 'CLF');
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), currency, (amount, code) => {
        const digits = formatMoney('en', amount, code).replaceAll(/[^\d.]/g, '');
        assert.equal(Math.round(Number(digits) * 10 ** minorDigits(code)), amount);
      }),
    );
  });
});

describe('figures', () => {
  it('of pulls are round and never more than the truth', () => {
    assert.deepEqual(
      [0, 7, 12, 49, 50, 999, 5_000, 12_345_678].map((count) => roundFigure('en', count)),
      ['0', '7', '10+', '10+', '50+', '500+', '5K+', '10M+'],
    );
    assert.equal(roundFigure('de', 1_500_000).replaceAll(/\s/g, ' '), '1 Mio.+');
  });

  it('of times are in the unit that says them well', () => {
    assert.deepEqual(
      [1, 42, 60, 61, 3600, 86_400, 604_800].map((seconds) => formatDuration('en', seconds)),
      ['1 second', '42 seconds', '1 minute', '2 minutes', '1 hour', '24 hours', '7 days'],
    );
  });

  it('of sizes are in decimal units', () => {
    assert.equal(formatSize('en', 48_300_000), '48.3 MB');
    assert.equal(formatSize('en', 0), '0 byte');
    assert.equal(formatSize('en', 2_000_000_000_000_000), '2,000 TB');
  });
});

describe('links', () => {
  it('leave out what is empty and keep a chosen language', () => {
    assert.equal(
      createVisitor('de', false).link('/search', { q: 'a b', type: ['x', 'y'], cursor: null, sort: '' }),
      '/search?q=a+b&type=x,y',
    );
    assert.equal(
      createVisitor('de', true).link('/search', { platform: ['linux/amd64'] }),
      '/search?platform=linux/amd64&lang=de',
    );
  });

  it('carry any text so that it is read back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const address = new URL(createVisitor('en', false).link('/search', { q: text }), 'https://store.example');
        assert.equal(address.searchParams.get('q'), text);
      }),
    );
  });
});
