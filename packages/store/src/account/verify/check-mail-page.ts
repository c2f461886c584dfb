import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { outboxPath } from '../../mail/outbox/pages.ts';
import { paths } from '../paths.ts';

/** What a mail is on its way for, and where another one is asked for. */
export const awaited = { verification: paths.verifyAgain, password: paths.forgotten } as const;

export interface CheckMailPage {
  readonly awaits: keyof typeof awaited;
  readonly returnTo: string | null;
  /** Whether it is the local operator who looks, of a store that has its mails in the outbox. */
  readonly hasOutbox: boolean;
}

/** The same whether there is such an account or not, and whether it was asked for once or ten times. */
export const checkMailPage = (site: Site, visitor: Visitor, { awaits, returnTo, hasOutbox }: CheckMailPage): Html => {
  const again = html`<a href="${visitor.link(awaited[awaits], { returnTo })}">${visitor.text('checkMailAgain')}</a>`;
  const outbox = html`<a href="${visitor.link(outboxPath)}">${visitor.text('checkMailOutboxLink')}</a>`;
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('checkMail'),
      lead: visitor.text('checkMailText'),
      path: paths.checkMail,
      query: { for: awaits },
    },
    html`${
        hasOutbox
          ? html`<div class="notice notice-hint">
              ${icon('mail')}
              <p>${visitor.around('checkMailOutbox', 'link', outbox)}</p>
            </div>`
          : null
      }
      <div class="entry-more">
        <p>${visitor.around('checkMailNothing', 'link', again)}</p>
      </div>`,
  );
};
