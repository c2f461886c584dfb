import { type Html, html } from '../../pages/html.ts';
import type { Visitor } from '../../pages/visitor.ts';

/** A value to copy. Where scripts run, a button beside it does; without them, one click selects it. */
export const copyable = (visitor: Visitor, value: string, label: string): Html =>
  html` <div class="secret-value" data-copy>
    <code dir="ltr" role="group" tabindex="0" aria-label="${label}">${value}</code>
    <button type="button" class="button button-small button-quiet" hidden data-copied="${visitor.text('copied')}">
      ${visitor.text('copy')}
    </button>
  </div>`;

/** What is shown once and never again. */
export const secretPanel = (visitor: Visitor, title: string, value: string, more: Html | null = null): Html =>
  html` <section class="secret" aria-labelledby="secret-title">
    <h2 id="secret-title" tabindex="-1" autofocus>${title}</h2>
    <p>${visitor.text('tokenCreatedText')}</p>
    ${copyable(visitor, value, title)} ${more}
  </section>`;
