/** What the mails say, as mail programs read them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { localeNames, locales } from '../pages/locale/locales.ts';
import { readMarkup, withTag } from '../pages/test/markup.ts';
import { type Visitor, createVisitor } from '../pages/visitor.ts';
import {
  addressTakenLetter,
  changeAddressLetter,
  invitationLetter,
  resetPasswordLetter,
  securityNoticeLetter,
  verifyAddressLetter,
} from './account-letters.ts';
import { type Letter, writeMail } from './letter.ts';
import { quoted } from './quoted.ts';

const site = { name: 'Chandlery', origin: 'https://store.example', stylesheet: '/assets/x.css', script: null };
const store = site.name;
const url = 'https://store.example/verify-email?token=abc&lang=de';
const link = { store, url, hours: 1 };
const notice = { store, url, time: '2026-03-01T12:34:56Z' };

const letters: Readonly<Record<string, (visitor: Visitor) => Letter>> = {
  verifyAddress: (visitor) => verifyAddressLetter(visitor, link),
  changeAddress: (visitor) => changeAddressLetter(visitor, link),
  addressTaken: (visitor) => addressTakenLetter(visitor, link),
  resetPassword: (visitor) => resetPasswordLetter(visitor, link),
  invitation: (visitor) =>
    invitationLetter(visitor, {
      ...link,
      hours: 48,
      organisation: 'Müller & Söhne',
      inviter: 'Anna',
      address: 'anna@example.com',
      role: 'owner',
    }),
  passwordChanged: (visitor) => securityNoticeLetter(visitor, { ...notice, what: 'passwordChanged' }),
  secondFactorOn: (visitor) => securityNoticeLetter(visitor, { ...notice, what: 'secondFactorOn' }),
  secondFactorOff: (visitor) => securityNoticeLetter(visitor, { ...notice, what: 'secondFactorOff' }),
  tokenCreated: (visitor) => securityNoticeLetter(visitor, { ...notice, what: 'tokenCreated', name: 'laptop' }),
  addressChanged: (visitor) => securityNoticeLetter(visitor, { ...notice, what: 'addressChanged' }),
};

const write = (letter: (visitor: Visitor) => Letter, locale: (typeof localeNames)[number] = 'en') => {
  const visitor = createVisitor(locale, false);
  return writeMail(site, visitor, 'anna@example.com', letter(visitor));
};

describe('every mail', () => {
  for (const locale of localeNames)
    test(`in ${locales[locale].name} is whole: nothing is left to fill in, and text and HTML lead to the same place`, async () => {
      for (const [name, letter] of Object.entries(letters)) {
        const { subject, text, html } = write(letter, locale);
        assert.doesNotMatch(subject + text, /\{\w+\}|undefined|null/, name);
        assert.ok(text.includes(url), name);
        const page = await readMarkup(new Response(html));
        const [root] = withTag(page, 'html');
        assert.deepEqual(
          [root?.attributes['lang'], root?.attributes['dir']],
          [locale, locales[locale].direction],
          name,
        );
        const targets = withTag(page, 'a').map(({ attributes }) => attributes['href']);
        assert.deepEqual(targets, [site.origin, url, url], name);
        assert.equal(withTag(page, 'h1')[0]?.text, subject, name);
      }
    });

  test('loads nothing: no image, no script, no style sheet', () => {
    for (const letter of Object.values(letters))
      assert.doesNotMatch(write(letter).html, /<(img|script|link|iframe|form)|url\(|@import/i);
  });

  test('says to whom it was sent, and by whom', () => {
    for (const letter of Object.values(letters))
      assert.match(write(letter).text, /-- \nChandlery sent this mail to anna@example\.com\.\n$/);
  });
});

describe('a stranger’s words in a mail', () => {
  test('are one short line that no mail program makes a link of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.webUrl(), (text, address) => {
        const words = quoted(`${text} ${address}`);
        assert.ok(words.length <= 120);
        assert.doesNotMatch(words, /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        assert.doesNotMatch(words, /:\/\/|\w\.\w|@\w/);
        assert.ok(words.isWellFormed());
      }),
    );
  });

  test('stay words in its HTML', async () => {
    const letter = (visitor: Visitor) =>
      invitationLetter(visitor, {
        ...link,
        organisation: '<a href="https://evil.example">Click</a>',
        inviter: '"><script>alert(1)</script>',
        address: 'anna@example.com',
        role: 'owner',
      });
    const { html, subject } = write(letter);
    const page = await readMarkup(new Response(html));
    assert.equal(withTag(page, 'script').length, 0);
    assert.equal(withTag(page, 'a').length, 3);
    assert.doesNotMatch(subject, /[\r\n]/);
  });
});
