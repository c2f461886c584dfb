/** What a licence looks like. Everything that a file says is text here, never markup. */
import type { License, LicenseResult } from '@chandlery/license';
import { type TemplateResult, html, nothing } from 'lit';
import { fill } from '../locale/say.ts';
import { dateText, momentText } from './dates.ts';
import { icon } from './icon.ts';
import { remainder, timeLine } from './time-line.ts';
import type { LicenseWords } from './words.ts';

export interface ViewOptions {
  readonly words: LicenseWords;
  /** BCP 47 tag. */
  readonly locale: string;
  /** The moment that the licence was judged at. */
  readonly now: Date;
  /** Level of the verdict's heading. */
  readonly headingLevel: number;
}

const nothingSaid = '–';

/** The verdict, and what to do, in plain words. */
export const verdictOf = (
  result: LicenseResult,
  { words, locale }: Pick<ViewOptions, 'words' | 'locale'>,
): { readonly title: string; readonly advice: string } => {
  const { title, advice } = words.outcomes[result.outcome];
  if (!('license' in result)) return { title, advice };
  const { issuedAt, expiration, graceEnd } = result.license;
  const date = (moment: Date) => dateText(locale, moment);
  return {
    title,
    advice: fill(advice, { issued: momentText(locale, issuedAt), end: date(expiration), graceEnd: date(graceEnd) }),
  };
};

const verdict = (result: LicenseResult, options: ViewOptions): TemplateResult => {
  const { words, locale, now, headingLevel } = options;
  const { title, advice } = verdictOf(result, options);
  return html`<header part="verdict" class="verdict">
    ${icon(result.outcome)}
    <div>
      <div part="outcome" class="title" role="heading" aria-level=${headingLevel}>${title}</div>
      <p part="advice" class="advice">${advice}</p>
    </div>
    ${
      'license' in result && result.outcome !== 'not_yet_valid'
        ? html`<p part="left" class="left">${remainder(words, locale, result.license, now)}</p>`
        : nothing
    }
  </header>`;
};

const row = (label: string, value: string | TemplateResult, name: string, size = ''): TemplateResult =>
  html`<div class="row ${size}">
    <dt>${label}</dt>
    <dd part=${name}>${value}</dd>
  </div>`;

/** Text of the file's own, whose direction is its own, too. */
const said = (text: string | undefined): TemplateResult => html`<bdi>${text || nothingSaid}</bdi>`;

/** A name that the issuer gives in the licence's metadata, with the id it stands for. */
const named = ({ metadata }: License, name: string, id: string | undefined): string | undefined => {
  const given = metadata[name];
  return typeof given === 'string' && given !== '' ? given : id;
};

const components = ({ components: all }: License, { words, locale }: ViewOptions): TemplateResult =>
  html`<dl part="components" class="components" aria-label=${words.components}>
    ${
      all.length === 0
        ? html`<div class="component"><dt>${words.unlimited}</dt></div>`
        : all.map(
            ({ name, value }) =>
              html`<div class="component">
                <dd>${new Intl.NumberFormat(locale).format(value)}</dd>
                <dt><bdi>${name}</bdi></dt>
              </div>`,
          )
    }
  </dl>`;

const details = (license: License, { keyId, algorithm }: Signed, { words, locale }: ViewOptions): TemplateResult => {
  const { productId, planId, tier, licenseType, scanningEnabled, subscriptionId, issuedAt } = license;
  const types = [tier, licenseType].filter((type) => type !== undefined);
  return html`<dl part="details" class="details">
    ${row(words.product, said(named(license, 'product_name', productId)), 'product', 'long')}
    ${row(words.plan, said(named(license, 'plan_name', planId)), 'plan', 'long')}
    ${row(words.type, said(types.join(' · ')), 'type')}
    ${row(words.features, scanningEnabled ? words.scanning : nothingSaid, 'features')}
    ${row(words.subscription, said(subscriptionId), 'subscription', 'long')}
    ${row(words.signature, html`<bdi>${algorithm}</bdi> · ${momentText(locale, issuedAt)}`, 'signature', 'long')}
    ${row(words.key, html`<code dir="ltr">${keyId.split(':').map((group) => html`<span>${group}</span>`)}</code>`, 'key-id', 'wide')}
  </dl>`;
};

type Signed = Extract<LicenseResult, { readonly keyId: string }>;

const says = (license: License, result: Signed, options: ViewOptions): TemplateResult => {
  const name = license.company ?? license.username;
  return html`<div class="says">
      <div part="holder" class="holder">
        <span class="label">${options.words.holder}</span>
        ${
          name === undefined
            ? html`<span class="unnamed">${options.words.unnamed}</span>`
            : html`<bdi class="name">${name}</bdi>`
        }
        ${name === license.username ? nothing : html`<bdi class="account">${license.username}</bdi>`}
      </div>
      ${components(license, options)}
    </div>
    ${timeLine(options.words, options.locale, license, options.now)} ${details(license, result, options)}`;
};

/** A licence, with what is wrong with it if anything is. */
export const licenseView = (result: LicenseResult, options: ViewOptions): TemplateResult => {
  const { words } = options;
  if (result.outcome === 'malformed')
    return html`${verdict(result, options)}
      <p part="where" class="where">
        ${words.where} <code dir="ltr" lang="en">${result.where} ${result.problem}</code>
      </p>`;
  if ('license' in result) return html`${verdict(result, options)} ${says(result.license, result, options)}`;
  const { claimed } = result;
  return html`${verdict(result, options)}
  ${
    claimed
      ? html`<div part="claimed" class="claimed" role="group" aria-label=${words.claimed}>
          <p class="label">${words.claimed}</p>
          ${says(claimed, result, options)}
        </div>`
      : nothing
  }`;
};
