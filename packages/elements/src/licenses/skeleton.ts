import { type TemplateResult, html } from 'lit';

/** The place of two subscriptions. */
export const skeleton = (): TemplateResult =>
  html`<div class="group skeleton" aria-hidden="true">
    ${[0, 1].map(
      () =>
        html`<div class="item">
          <div class="head">
            <span class="icon"></span>
            <div class="title"><span class="bar wide"></span><span class="bar"></span></div>
          </div>
          <span class="bar"></span><span class="code"></span>
        </div>`,
    )}
  </div>`;
