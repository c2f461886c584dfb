import { type Html, html } from '../../pages/html.ts';
import { page } from '../../pages/layout/page.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { OutboxMail } from './tables.ts';

export const outboxPath = '/outbox';

const time = (visitor: Visitor, { sentAt }: OutboxMail): Html =>
  html`<time datetime="${sentAt.toISOString()}">${visitor.moment(sentAt.toISOString())}</time>`;

const entry = (visitor: Visitor, mail: OutboxMail): Html =>
  html`<li class="outbox-mail">
    <a href="${visitor.link(`${outboxPath}/${mail.id}`)}" dir="auto">${mail.subject}</a>
    <span dir="ltr">${mail.recipient}</span>
    ${time(visitor, mail)}
  </li>`;

export const outboxPage = (site: Site, visitor: Visitor, mails: readonly OutboxMail[]): Html =>
  page(
    site,
    visitor,
    {
      title: visitor.text('outbox'),
      description: visitor.text('outboxText'),
      path: outboxPath,
      isIndexed: false,
    },
    html` <div class="frame">
      <div class="page-head">
        <h1>${visitor.text('outbox')}</h1>
        <p>${visitor.text('outboxText')}</p>
      </div>
      ${
        mails.length === 0
          ? html`<div class="empty">
              <h2>${visitor.text('outboxEmpty')}</h2>
              <p>${visitor.text('outboxEmptyText')}</p>
            </div>`
          : html`<ul class="outbox">
              ${mails.map((mail) => entry(visitor, mail))}
            </ul>`
      }
    </div>`,
  );

/** The text with its addresses as links; all else is escaped. */
const linked = (text: string): readonly (Html | string)[] =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) => (index % 2 === 0 ? piece : html`<a href="${piece}" rel="nofollow">${piece}</a>`));

export const outboxMailPage = (site: Site, visitor: Visitor, mail: OutboxMail): Html => {
  const path = `${outboxPath}/${mail.id}`;
  return page(
    site,
    visitor,
    { title: mail.subject, description: visitor.text('outboxText'), path, isIndexed: false },
    html` <div class="frame">
      <nav class="trail" aria-label="${visitor.text('outbox')}">
        <ol>
          <li><a href="${visitor.link(outboxPath)}">${visitor.text('outbox')}</a></li>
          <li><span aria-current="page" dir="auto">${mail.subject}</span></li>
        </ol>
      </nav>
      <div class="page-head">
        <h1 dir="auto">${mail.subject}</h1>
        <p>${visitor.text('outboxTo')} <span dir="ltr">${mail.recipient}</span> · ${time(visitor, mail)}</p>
      </div>
      <iframe
        class="outbox-html"
        title="${mail.subject}"
        src="${path}/html"
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      ></iframe>
      <section class="section" aria-labelledby="as-text">
        <h2 id="as-text">${visitor.text('outboxPlain')}</h2>
        <pre class="code outbox-text" dir="auto">${linked(mail.text)}</pre>
      </section>
    </div>`,
  );
};

/** The mail as its reader sees it, but that its links leave the frame it is shown in. */
export const framedMail = ({ html: document }: OutboxMail): string =>
  document.replace('<head>', '<head><base target="_top" />');
