import type { Certificate, CertificateCheck } from '@chandlery/contract';
import { certificationKey } from '../card/badge.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import { page } from '../layout/page.ts';
import { type Site, certificatePath, productPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { checkNames, outcomeNames } from './check-names.ts';

const stateWords = {
  valid: ['certificateValid', 'certificateValidText'],
  pending: ['certificatePending', 'certificatePendingText'],
  expired: ['certificateExpired', 'certificateExpiredText'],
  revoked: ['certificateRevoked', 'certificateRevokedText'],
} as const;

const outcomeIcons = { passed: 'check', advised: 'warning', skipped: 'close' } as const;

/** The day that matters in a certificate's state. */
const stateDay = ({ state, issuedAt, expiresAt, revokedAt }: Certificate): string => {
  if (state === 'revoked') return revokedAt ?? expiresAt;
  return state === 'pending' ? issuedAt : expiresAt;
};

const trail = (visitor: Visitor, { product, productName }: Certificate): Html =>
  html` <nav class="trail" aria-label="${visitor.text('product')}">
    <ol>
      <li><a href="${visitor.link('/')}">${visitor.text('home')}</a></li>
      <li><a href="${visitor.link(productPath(product))}" dir="auto">${productName}</a></li>
      <li><span aria-current="page">${visitor.text('certificate')}</span></li>
    </ol>
  </nav>`;

/** Whether it holds, in words and in colour; what everybody comes here for. */
const verdict = (site: Site, visitor: Visitor, certificate: Certificate): Html => {
  const { state, revocationReason } = certificate;
  const [title, text] = stateWords[state];
  const values = { store: site.name, date: visitor.date(stateDay(certificate)) };
  return html` <div class="notice notice-${state}" role="note">
    ${icon(state === 'valid' ? 'shield' : 'warning')}
    <div>
      <p><strong>${visitor.text(title)}.</strong> ${visitor.text(text, values)}</p>
      ${revocationReason === null ? null : html`<p>${visitor.text('statusReason')} <span dir="auto">${revocationReason}</span></p>`}
    </div>
  </div>`;
};

const fact = (term: string, content: Html | string): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${content}</dd>
  </div>`;

const day = (visitor: Visitor, time: string): Html => html`<time datetime="${time}">${visitor.date(time)}</time>`;

const facts = (site: Site, visitor: Visitor, certificate: Certificate): Html => {
  const { id, product, productName, version, level, origins, issuedAt, expiresAt } = certificate;
  return html` <section class="panel facts" aria-labelledby="details">
    <h2 id="details">${visitor.text('details')}</h2>
    <dl>
      ${fact(visitor.text('product'), html`<a href="${visitor.link(productPath(product))}" dir="auto">${productName}</a>`)}
      ${fact(visitor.text('version'), html`<span dir="ltr">${version}</span>`)}
      ${fact(visitor.text('certificateLevel'), visitor.text(certificationKey[level]))}
      ${fact(visitor.text('certificateIssuer'), html`${site.name}<br /><small dir="ltr">${site.origin}</small>`)}
      ${fact(visitor.text('certificateIssued'), day(visitor, issuedAt))}
      ${fact(visitor.text('certificateUntil'), day(visitor, expiresAt))}
      ${fact(
        visitor.text('certificateOrigins'),
        html`<ul>
          ${[site.origin, ...origins].map((origin) => html`<li><bdi dir="ltr">${origin}</bdi></li>`)}
        </ul>`,
      )}
      ${fact(visitor.text('certificate'), html`<code dir="ltr">${id}</code>`)}
    </dl>
  </section>`;
};

const checkRow = (visitor: Visitor, { id, outcome }: CertificateCheck): Html => {
  const name = checkNames[id];
  return html`<li class="check check-${outcome}">
    ${icon(outcomeIcons[outcome])}
    <span>${name === undefined ? html`<code dir="ltr">${id}</code>` : visitor.text(name)}</span>
    <span class="check-outcome">${visitor.text(outcomeNames[outcome])}</span>
  </li>`;
};

const section = (id: string, title: string, content: Html): Html =>
  html` <section id="${id}" class="section" aria-labelledby="title-${id}">
    <h2 id="title-${id}">${title}</h2>
    ${content}
  </section>`;

const checksSection = (visitor: Visitor, { checks }: Certificate): Html =>
  section(
    'checks',
    visitor.text('certificateChecks'),
    html`<ul class="checks">
      ${checks.map((check) => checkRow(visitor, check))}
    </ul>`,
  );

const digestsSection = (visitor: Visitor, { digests }: Certificate): Html =>
  section(
    'digests',
    visitor.text('certificateDigests'),
    html`<p>${visitor.text('certificateDigestsText')}</p>
      <ul class="digests" dir="ltr">
        ${digests.map((digest) => html`<li><code>${digest}</code></li>`)}
      </ul>`,
  );

const statementSection = (visitor: Visitor, { statement }: Certificate): Html =>
  section(
    'statement',
    visitor.text('certificateStatement'),
    html`<p>${visitor.text('certificateStatementText')}</p>
      <pre
        class="code certificate-statement"
        role="group"
        tabindex="0"
        dir="ltr"
        aria-labelledby="title-statement"
      ><code>${statement}</code></pre>
      <ul class="ticks">
        <li>${icon('external')}<a href="/.well-known/jwks.json">${visitor.text('certificateKeys')}</a></li>
        <li>${icon('external')}<a href="/.well-known/revoked.jwt">${visitor.text('certificateList')}</a></li>
      </ul>`,
  );

/** One certificate, whether or not it still holds. */
export const certificatePage = (site: Site, visitor: Visitor, certificate: Certificate): Html => {
  const { id, productName, version, state } = certificate;
  const [, text] = stateWords[state];
  const title = visitor.text('certificateTitle', { product: productName, version });
  const options = {
    title,
    description: visitor.text(text, { store: site.name, date: visitor.date(stateDay(certificate)) }),
    path: certificatePath(id),
    isIndexed: state === 'valid',
  };
  return page(
    site,
    visitor,
    options,
    html` <div class="frame product">
      ${trail(visitor, certificate)}
      <div class="certificate-head certificate-${state}">
        ${icon('shield')}
        <h1 dir="auto">${title}</h1>
      </div>
      ${verdict(site, visitor, certificate)}
      <div class="product-columns certificate-columns">
        <div class="product-main">
          ${checksSection(visitor, certificate)} ${digestsSection(visitor, certificate)}
          ${statementSection(visitor, certificate)}
        </div>
        ${facts(site, visitor, certificate)}
      </div>
    </div>`,
  );
};
