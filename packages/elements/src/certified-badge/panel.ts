/** What the mark opens to; a page loads it only when somebody reaches for the mark. */
import { certificateWords } from '../locale/certificate/words.ts';
import { make, shield } from './make.ts';
import { styles } from './panel.styles.ts';
import { words as english } from './panel-words.ts';
import type { Statement } from './verify.ts';
import type { CertifiedBadgeWords } from './words.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

const fact = (term: string, text: string): HTMLElement =>
  make('div', {}, make('dt', {}, term), make('dd', {}, make('bdi', {}, text)));

const list = (kind: string, items: readonly HTMLElement[]): HTMLElement => make('ul', { class: kind }, ...items);

/**
 * Opens a dialog with what was checked, when, by whom, for which images, until when. Escape, its button and a click beside it close it, and
 * the focus goes back to the mark.
 */
export const openPanel = async (
  root: ShadowRoot,
  statement: Statement,
  markWords: CertifiedBadgeWords,
  locale: string,
): Promise<void> => {
  const { iss, sub, jti, version, level, nbf, exp, checks, digests } = statement;
  const words: Readonly<Record<string, string>> & typeof english = (await certificateWords(locale)) ?? english;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const day = (seconds: number): string => dates.format(seconds * 1000);
  root.querySelector('dialog')?.remove();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);

  const close = make('button', { part: 'close', type: 'button' }, words.close);
  const checkItems = checks.map(({ id, outcome }) =>
    make(
      'li',
      {},
      make('span', {}, words[id] ?? id),
      make('span', { class: `soft ${outcome}` }, words[outcome] ?? outcome),
    ),
  );
  const digestItems = digests.map((digest) => make('li', { dir: 'ltr' }, make('code', {}, digest)));
  const dialog = make(
    'dialog',
    { part: 'panel', 'aria-labelledby': 'title', lang: locale },
    make('div', { class: 'head' }, shield(), make('h2', { id: 'title' }, markWords[level]), close),
    make(
      'div',
      { class: 'body' },
      make('p', { class: 'soft' }, words.verified),
      make(
        'dl',
        {},
        fact(words.release, `${sub} ${version}`),
        fact(words.by, new URL(iss).host),
        fact(words.issued, day(nbf)),
        fact(words.until, day(exp)),
      ),
      make('section', {}, make('h3', {}, words.checks), list('checks', checkItems)),
      make('details', {}, make('summary', {}, `${words.images} (${digests.length})`), list('digests', digestItems)),
      make('p', {}, make('a', { href: `${iss}/certificates/${jti}` }, words.page)),
    ),
  ) as HTMLDialogElement;
  close.addEventListener('click', () => dialog.close());
  // Only the backdrop is the dialog itself; everything in it is a part of its own.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
};
