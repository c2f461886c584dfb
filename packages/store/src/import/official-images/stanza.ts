/**
 * The paragraphs of a `library/NAME` file: `Field: value` lines in the manner of RFC 2822, as Debian's control files have them.
 * Blank lines part stanzas, a line that starts with a blank continues the one before, and lines that start with `#` are not there.
 */

/** One stanza: its fields by name, and the line it starts on, from 1. */
export interface Stanza {
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Thrown for a file that does not read as stanzas, or whose stanzas do not describe an image. */
export class LibraryFileError extends Error {
  override readonly name = 'LibraryFileError';
  /** From 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

const fieldLine = /^([A-Za-z\d-]+)[ \t]*:(.*)$/;

/** Fields of the stanza that is being read; the last one is open for lines that continue it. */
class OpenStanza implements Stanza {
  readonly line: number;
  readonly fields = new Map<string, string>();
  #last = '';

  constructor(line: number) {
    this.line = line;
  }

  addField(name: string, value: string, line: number): void {
    if (this.fields.has(name)) throw new LibraryFileError(line, `a stanza has the field ${name} twice`);
    this.fields.set(name, value.trim());
    this.#last = name;
  }

  continueField(text: string, line: number): void {
    const value = this.fields.get(this.#last);
    if (value === undefined) throw new LibraryFileError(line, 'a line continues a field, but there is none before it');
    this.fields.set(this.#last, `${value} ${text.trim()}`.trim());
  }
}

/**
 * Reads a file's stanzas, in order, those without fields left out.
 * @throws LibraryFileError with the line at fault
 */
export const readStanzas = (text: string): readonly Stanza[] => {
  const stanzas: Stanza[] = [];
  let open: OpenStanza | undefined;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*#/.test(line)) continue;
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = new OpenStanza(index + 1);
      stanzas.push(open);
    }
    if (/^\s/.test(line)) {
      open.continueField(line, index + 1);
      continue;
    }
    const [, name, value] = fieldLine.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new LibraryFileError(index + 1, `"${line.slice(0, 60)}" is not a "Field: value" line`);
    open.addField(name, value, index + 1);
  }
  return stanzas;
};

/** The members of a field that is a list with commas. */
export const listOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
