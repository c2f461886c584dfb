import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { squashed, withoutMarkup, wordsOf } from './words.ts';

describe('the words of a text', () => {
  for (const [text, words] of [
    ['PostgreSQL 17', ['postgresql', '17']],
    ['acme/db', ['acme', 'db']],
    ['Node.js', ['node', 'js']],
    ['C++ and C#, F#', ['cpp', 'and', 'csharp', 'fsharp']],
    ['abc++', ['abc']],
    ['Größe, Überblick', ['große', 'uberblick']],
    ['déjà vu', ['deja', 'vu']],
    ['مُحَمَّد', ['محمد']],
    ['データベース', ['デー', 'ータ', 'タベ', 'ベー', 'ース']],
    ['数据库 server', ['数据', '据库', 'server']],
    ['庫', ['庫']],
    ['ＦＵＬＬ width', ['full', 'width']],
    ['— !!! …', []],
  ] as const) {
    test(`of "${text}" are ${words.join(', ') || 'none'}`, () => {
      assert.deepEqual(wordsOf(text), words);
    });
  }

  test('are the same when they are taken of themselves, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsOf(text).filter(
          (word) => !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(word),
        );
        assert.deepEqual(wordsOf(words.join(' ')), words);
      }),
    );
  });

  test('hold nothing that PostgreSQL would read as an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        wordsOf(text).every((word) => !/[&|!():*<>'"\\\s\0]/.test(word)),
      ),
    );
  });

  test('written as one are found as one', () => {
    assert.equal(squashed('Node.js'), 'nodejs');
  });

  test('are not those of addresses and tags', () => {
    assert.deepEqual(wordsOf(withoutMarkup('see <b>docs</b> at [x](https://a.example/b?c)')), [
      'see',
      'docs',
      'at',
      'x',
    ]);
  });
});
