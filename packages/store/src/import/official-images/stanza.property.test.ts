import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LibraryFileError, listOf, readStanzas } from './stanza.ts';

const fieldName = fc.stringMatching(/^[A-Za-z][A-Za-z\d-]{0,12}$/);
const word = fc.stringMatching(/^[^\s#,][^\s,]{0,10}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 });
const stanza = fc.dictionary(fieldName, words, { minKeys: 1, maxKeys: 5 });
const lineEnd = fc.constantFrom('\n', '\r\n');
/** What a writer may put between words of a value without changing it: blanks, or a new line that continues the field. */
const gap = fc.constantFrom(', ', ',', ' ,  ', ',\n ', ',\n\t', ',\n# Tags: not read\n             ');
const noise = fc.constantFrom('', '# a comment\n', '  # another\n', '#\n#\n');
const blank = fc.constantFrom('\n', '\n\n', '\n   \n', '\n# between\n\n');

const written = fc
  .record({
    stanzas: fc.array(stanza, { maxLength: 6 }),
    gaps: fc.infiniteStream(gap),
    noises: fc.infiniteStream(noise),
    blanks: fc.infiniteStream(blank),
    colon: fc.constantFrom(':', ': ', ' :', ':\t'),
    lineEnd,
  })
  .map(({ stanzas, gaps, noises, blanks, colon, lineEnd }) => {
    const next = <Value>(stream: fc.Stream<Value>): Value => stream.next().value as Value;
    const join = (list: readonly string[]) => list.reduce((text, one) => `${text}${next(gaps)}${one}`);
    const text = stanzas
      .map((fields) =>
        Object.entries(fields)
          .map(([name, list]) => `${next(noises)}${name}${colon}${join(list)}\n`)
          .join(''),
      )
      .map((paragraph) => `${paragraph}${next(blanks)}`)
      .join('');
    return { stanzas, text: `${next(noises)}${text}`.replaceAll('\n', lineEnd) };
  });

describe('the stanza parser', () => {
  test('reads what was written, however it was wrapped, spaced and commented', () => {
    fc.assert(
      fc.property(written, ({ stanzas, text }) => {
        const read = readStanzas(text).map(({ fields }) =>
          Object.fromEntries([...fields].map(([name, value]) => [name, [...listOf(value)]])),
        );
        assert.deepEqual(
          read,
          stanzas.map((fields) => ({ ...fields })),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('answers any text with stanzas or with the line at fault', () => {
    const lines = fc.array(fc.oneof(fc.string(), fc.constantFrom('Tags: a, b', ' and more', '', '#', 'Tags', ': x')));
    fc.assert(
      fc.property(lines, (all) => {
        try {
          for (const { line, fields } of readStanzas(all.join('\n'))) {
            assert.ok(line >= 1 && fields.size > 0);
          }
        } catch (error) {
          assert.ok(error instanceof LibraryFileError, String(error));
          const count = all.join('\n').split(/\r\n|\r|\n/).length;
          assert.ok(error.line >= 1 && error.line <= count);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
