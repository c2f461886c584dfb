/** The shells' own completion, asked for what it would offer. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Person, newPerson } from '../test/person.ts';
import { without } from '../test/programs.ts';

let person: Person;

before(async () => {
  person = await newPerson();
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout, code, stderr } = await person.chandlery('completion', shell);
    assert.deepEqual([code, stderr], [0, '']);
    await writeFile(join(person.home, `completion.${shell}`), stdout);
  }
  await writeFile(join(person.home, 'a file.lic'), '');
});
after(() => person[Symbol.asyncDispose]());

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** What bash offers at the end of a line. Readline splits words at `=`; so does this. */
const inBash = async (line: string): Promise<readonly string[]> => {
  const script = `
    source completion.bash
    read -ra COMP_WORDS <<< "\${1//=/ = }"
    [[ $1 == *' ' || $1 == *= ]] && COMP_WORDS+=('')
    COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _chandlery_complete
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = await person.run('bash', ['--norc', '-c', script, 'bash', line]);
  assert.equal(stderr, '');
  return lines(stdout);
};

const inFish = async (line: string): Promise<readonly string[]> => {
  const { stdout, stderr } = await person.run('fish', [
    '--no-config',
    '-c',
    `source completion.fish; complete -C ${JSON.stringify(line)}`,
  ]);
  assert.equal(stderr, '');
  return lines(stdout).map((found) => found.split('\t')[0] ?? '');
};

/** What zsh lists after a tab, in a terminal of its own. */
const inZsh = async (line: string): Promise<string> => {
  const script = `
    zmodload zsh/zpty
    zpty -b shell zsh -f -i
    zpty -w shell "PROMPT=; autoload -U compinit; compinit -u -D; LISTMAX=0; source completion.zsh; print RE''ADY"
    # Its line editor is there once it asks for pasted text in brackets.
    zpty -r shell seen '*READY*2004h*'
    zpty -w -n shell ${JSON.stringify(line)}$'\\t\\t'
    zpty -w -n shell $'\\C-u'"print D''ONE"$'\\n'
    zpty -r shell seen '*DONE*'
    print -r -- "$seen"
    zpty -d shell`;
  const { stdout } = await person.run('env', ['TERM=xterm', 'zsh', '-f', '-c', script]);
  return stdout;
};

const shells = [
  ['bash', inBash],
  ['fish', inFish],
] as const;

for (const [shell, complete] of shells)
  describe(`${shell} completes`, { skip: without(shell) }, () => {
    const rows: readonly (readonly [what: string, line: string, offers: readonly string[]])[] = [
      ['a command that is begun', 'chandlery sea', ['search']],
      ['an option', 'chandlery search --pl', ['--platform']],
      ['the words that an option takes', 'chandlery search --price ', ['free', 'trial', 'paid', 'byol']],
      ['the next of a list', 'chandlery search --price free,tr', ['free,trial']],
      ['a command below another', 'chandlery import ', ['official-images']],
      ['an argument of few words', 'chandlery completion ', ['bash', 'zsh', 'fish']],
      ['what follows an option with a value', 'chandlery search --store import --sor', ['--sort']],
      ['nothing where anything may stand', 'chandlery search ', []],
    ];
    for (const [what, line, offers] of rows)
      test(what, async () => {
        assert.deepEqual([...(await complete(line))].toSorted(), [...offers].toSorted());
      });

    test('words behind an equals sign', async () => {
      const offered = await complete('chandlery search --price=tr');
      assert.deepEqual(
        offered.map((word) => word.replace('--price=', '')),
        ['trial'],
      );
    });
  });

describe('zsh completes', { skip: without('zsh') }, () => {
  test('a script that it takes', async () => {
    assert.deepEqual(await person.run('zsh', ['-n', 'completion.zsh']), { code: 0, stdout: '', stderr: '' });
  });

  const rows: readonly (readonly [what: string, line: string, offers: RegExp])[] = [
    ['commands with what they do', 'chandlery ', /search +-- find products by words/],
    ['an option', 'chandlery search --pl', /--platform/],
    ['the words that an option takes', 'chandlery search --price ', /byol +free +paid +trial/],
    ['a command below another', 'chandlery import of', /official-images/],
  ];
  for (const [what, line, offers] of rows)
    test(what, async () => {
      assert.match(await inZsh(line), offers);
    });
});
