import { actionButton, doneNotice } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import { page } from '../../pages/layout/page.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';
import type { Person } from './person.ts';
import { sections } from './sections.ts';

export interface AccountPage {
  readonly title: string;
  /** One or two sentences below the title. */
  readonly lead?: string | Html;
  /** Of the page, without a query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
  /** The path of the section that it is in. */
  readonly section: string;
  /** What the form before this page has done. */
  readonly done?: string | null;
  readonly hasErrors?: boolean;
  /** It has elements of ours. */
  readonly hasElements?: boolean;
}

const navigation = (visitor: Visitor, person: Person, { path, section }: AccountPage): Html =>
  html` <nav class="account-navigation" aria-label="${visitor.text('navigation')}">
    <ul>
      ${sections
        .filter(({ isFor = () => true }) => isFor(person))
        .map(
          (one) =>
            html`<li>
              <a
                href="${visitor.link(one.path)}"
                ${one.path === section ? html`aria-current="${one.path === path ? 'page' : 'true'}"` : null}
                >${icon(one.icon)}<span>${visitor.text(one.label)}</span></a
              >
            </li>`,
        )}
    </ul>
  </nav>`;

/** A page of somebody's account: who they are, the way around, and the page's own content. */
export const accountPage = (
  site: Site,
  visitor: Visitor,
  person: Person,
  options: AccountPage,
  content: Html,
): Html => {
  const { title, lead, path, query = {}, done = null, hasErrors = false, hasElements = false } = options;
  const head = {
    title: hasErrors ? visitor.text('errorTitle', { title }) : title,
    description: title,
    path,
    query,
    isIndexed: false,
    hasForms: true,
    hasElements,
  };
  return page(
    site,
    visitor,
    head,
    html` <div class="frame account">
      <div class="account-side">
        <div class="account-person">
          <p><b dir="auto">${person.name}</b><br /><code dir="ltr">${person.username}</code></p>
          ${actionButton({ action: visitor.link(paths.signOut), submit: visitor.text('signOut') })}
        </div>
        ${navigation(visitor, person, options)}
      </div>
      <div class="account-main">
        <div class="account-head">
          <h1 dir="auto">${title}</h1>
          ${lead === undefined ? null : html`<p class="account-lead">${lead}</p>`}
        </div>
        ${done === null ? null : doneNotice(done)} ${content}
      </div>
    </div>`,
  );
};

/** A part of an account page, with its own heading. */
export const panel = (id: string, title: string, content: Html, lead?: string | Html): Html =>
  html` <section class="panel account-panel" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${lead === undefined ? null : html`<p class="account-lead">${lead}</p>`} ${content}
  </section>`;
