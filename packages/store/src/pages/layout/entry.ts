import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { page } from './page.ts';

export interface EntryPage {
  readonly title: string;
  /** Of the page, without a query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
  /** One sentence below the title. */
  readonly lead?: string | Html;
  /** What was sent is wrong: the title says so first, to whoever hears it read. */
  readonly hasErrors?: boolean;
  readonly isWide?: boolean;
}

/** A page with one thing to do: a sheet in the middle, and nothing that leads away. */
export const entryPage = (site: Site, visitor: Visitor, entry: EntryPage, content: Html): Html => {
  const { title, path, query = {}, lead, hasErrors = false, isWide = false } = entry;
  const head = {
    title: hasErrors ? visitor.text('errorTitle', { title }) : title,
    description: title,
    path,
    query,
    isIndexed: false,
    hasForms: true,
    searched: null,
  };
  return page(
    site,
    visitor,
    head,
    html` <div class="frame entry ${isWide ? 'entry-wide' : null}">
      <div class="entry-sheet">
        <h1>${title}</h1>
        ${lead === undefined ? null : html`<p class="entry-lead">${lead}</p>`} ${content}
      </div>
    </div>`,
  );
};
