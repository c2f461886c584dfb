import type { ProductDetail } from '@chandlery/contract';
import { type Html, allowListed, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { Visitor } from '../visitor.ts';

const section = (id: string, title: string, content: Html): Html =>
  html` <section id="${id}" class="section" aria-labelledby="title-${id}">
    <h2 id="title-${id}">${title}</h2>
    ${content}
  </section>`;

export const aboutSection = (visitor: Visitor, { descriptionHtml }: ProductDetail): Html | null =>
  descriptionHtml === ''
    ? null
    : section(
        'about',
        visitor.text('about'),
        html`<div class="prose" dir="auto">${allowListed(descriptionHtml)}</div>`,
      );

export const screenshotsSection = (visitor: Visitor, { screenshots }: ProductDetail): Html | null =>
  screenshots.length === 0
    ? null
    : section(
        'screenshots',
        visitor.text('screenshots'),
        html`<ul class="screenshots" tabindex="0" aria-label="${visitor.text('screenshots')}">
          ${screenshots.map(
            ({ url, label }) =>
              html`<li>
                <figure>
                  <a href="${url}"><img src="${url}" alt="${label}" loading="lazy" decoding="async" /></a>
                  <figcaption dir="auto" aria-hidden="true">${label}</figcaption>
                </figure>
              </li>`,
          )}
        </ul>`,
      );

export const installationSection = (visitor: Visitor, { installationHtml, compose }: ProductDetail): Html | null =>
  installationHtml === null && compose === null
    ? null
    : section(
        'installation',
        visitor.text('installation'),
        html`${installationHtml === null ? null : html`<div class="prose" dir="auto">${allowListed(installationHtml)}</div>`}
        ${
          compose === null
            ? null
            : html`<h3 id="compose">${visitor.text('composeFile')}</h3>
                <pre
                  class="code"
                  role="group"
                  tabindex="0"
                  dir="ltr"
                  aria-labelledby="compose"
                ><code>${compose}</code></pre>`
        }`,
      );

export const supportSection = (visitor: Visitor, { support }: ProductDetail): Html | null =>
  support === null
    ? null
    : section(
        'support',
        visitor.text('support'),
        html`<p class="statement" dir="auto">${support.statement}</p>
          <p class="sla">
            ${icon('clock')}${support.slaHours === null ? visitor.text('noSla') : visitor.count('firstAnswer', support.slaHours)}
          </p>`,
      );

export const termsSection = (visitor: Visitor, { terms }: ProductDetail): Html | null =>
  terms === null
    ? null
    : section(
        'terms',
        visitor.text('terms'),
        html`<p>${visitor.text('termsVersion', { version: terms.version })}</p>
          ${
            terms.html === null
              ? null
              : html`<details class="fold">
                  <summary>${visitor.text('readTerms')}</summary>
                  <div class="prose" dir="auto">${allowListed(terms.html)}</div>
                </details>`
          }
          ${terms.url === null ? null : html`<p><a href="${terms.url}" rel="nofollow ugc noopener">${visitor.text('readTerms')}${icon('external')}</a></p>`}`,
      );
