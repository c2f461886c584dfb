import { type FormErrors, checkboxGroup, field, selection } from '../../pages/form/field.ts';
import { actionButton, form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { scopeText } from '../consent/scopes.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { copyable, secretPanel } from '../layout/secret.ts';
import { paths } from '../paths.ts';

/** Days that a token may work for; 0 has no end. */
export const lifetimes = [30, 90, 365, 0] as const;

export interface ShownToken {
  readonly id: string;
  readonly name: string;
  /** How it begins, by which its owner knows it again. */
  readonly display: string;
  readonly scopes: readonly string[];
  /** RFC 3339, each; null where it never was, or never will be. */
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly expiresAt: string | null;
  readonly hasExpired: boolean;
}

export interface TokensPage {
  readonly tokens: readonly ShownToken[];
  /** Where `docker login` goes; null where there is no registry. */
  readonly registry: string | null;
  /** One that has just been made: the only time that it is shown. */
  readonly created?: { readonly name: string; readonly token: string } | null;
  readonly done?: string | null;
  /** What tokens of theirs can be let do. */
  readonly allScopes: readonly string[];
  /** What is ticked. */
  readonly scopes: readonly string[];
  readonly entered?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

const day = (visitor: Visitor, time: string): Html => html`<time datetime="${time}">${visitor.date(time)}</time>`;

const row = (visitor: Visitor, token: ShownToken): Html => {
  const { id, name, display, scopes, createdAt, usedAt, expiresAt, hasExpired } = token;
  return html` <tr>
    <th scope="row">
      <b dir="auto">${name}</b><br /><code dir="ltr">${display}</code>
      <small>${visitor.list(scopes.map((scope) => scopeText(visitor, scope)))}</small>
    </th>
    <td data-label="${visitor.text('tokenMade')}">${day(visitor, createdAt)}</td>
    <td data-label="${visitor.text('tokenUsed')}">
      ${usedAt === null ? visitor.text('tokenNeverUsed') : day(visitor, usedAt)}
    </td>
    <td data-label="${visitor.text('tokenExpires')}">
      ${expiresAt === null ? visitor.text('tokenNeverExpires') : day(visitor, expiresAt)}
      ${hasExpired ? html`<span class="badge badge-deprecated">${visitor.text('tokenExpired')}</span>` : null}
    </td>
    <td>
      ${actionButton({
        action: visitor.link(`${paths.tokens}/end`),
        submit: visitor.text('tokenEnd'),
        label: visitor.text('tokenEndOf', { name }),
        weight: 'danger',
        hidden: { token: id },
      })}
    </td>
  </tr>`;
};

const table = (visitor: Visitor, tokens: readonly ShownToken[]): Html =>
  html` <table class="account-table">
    <thead>
      <tr>
        <th scope="col">${visitor.text('tokenColumn')}</th>
        <th scope="col">${visitor.text('tokenMade')}</th>
        <th scope="col">${visitor.text('tokenUsed')}</th>
        <th scope="col">${visitor.text('tokenExpires')}</th>
        <th scope="col"><span class="visually-hidden">${visitor.text('tokenEnd')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${tokens.map((token) => row(visitor, token))}
    </tbody>
  </table>`;

const loginLine = (visitor: Visitor, person: Person, registry: string): Html =>
  html`<p>${visitor.text('tokenLogin')}</p>
    ${copyable(visitor, `docker login ${registry} --username ${person.username}`, 'docker login')}`;

const createForm = (visitor: Visitor, { allScopes, scopes, entered = {}, errors = {} }: TokensPage): Html =>
  form({ action: visitor.link(paths.tokens), submit: visitor.text('tokenCreate'), errors }, [
    html`<div class="form-row">
      ${field({
        name: 'name',
        label: visitor.text('tokenName'),
        hint: visitor.text('tokenNameHint'),
        value: entered['name'] ?? '',
        autocomplete: 'off',
        maxLength: 60,
        errors,
      })}
      ${selection({
        name: 'days',
        label: visitor.text('tokenExpiry'),
        value: entered['days'] ?? '90',
        choices: lifetimes.map((days) => ({
          value: String(days),
          label: days === 0 ? visitor.text('tokenNever') : visitor.days(days),
        })),
        errors,
      })}
    </div>`,
    checkboxGroup({
      name: 'scopes',
      label: visitor.text('keyScopes'),
      choices: allScopes.map((value) => ({ value, label: scopeText(visitor, value) })),
      values: scopes,
      errors,
    }),
  ]);

export const tokensPage = (site: Site, visitor: Visitor, person: Person, content: TokensPage): Html => {
  const { tokens, registry, created = null, done = null, errors = {} } = content;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('tokens'),
      lead: visitor.text('tokensLead'),
      path: paths.tokens,
      section: paths.tokens,
      done,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`${
        created === null
          ? null
          : secretPanel(
              visitor,
              visitor.text('tokenCreated', { name: created.name }),
              created.token,
              registry === null ? null : loginLine(visitor, person, registry),
            )
      }
      <section class="panel account-panel" aria-label="${visitor.text('tokens')}">
        ${tokens.length === 0 ? html`<p>${visitor.text('tokensNone')}</p>` : table(visitor, tokens)}
      </section>
      ${panel('new-token', visitor.text('tokenNew'), createForm(visitor, content))}`,
  );
};
