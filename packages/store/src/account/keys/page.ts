import { type FormErrors, checkboxGroup, field, selection, textArea } from '../../pages/form/field.ts';
import { actionButton, form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { scopeText } from '../consent/scopes.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { secretPanel } from '../layout/secret.ts';
import { paths } from '../paths.ts';

export interface ShownKey {
  readonly id: string;
  readonly kind: 'publishable' | 'secret';
  readonly mode: 'test' | 'live';
  readonly name: string;
  readonly display: string;
  readonly origins: readonly string[];
  readonly scopes: readonly string[];
  /** RFC 3339; null where it never was. */
  readonly usedAt: string | null;
}

export interface ShownPublisher {
  readonly slug: string;
  readonly name: string;
}

export interface KeysPage {
  readonly publisher: ShownPublisher;
  /** All in whose teams they are. */
  readonly publishers: readonly ShownPublisher[];
  /** Those that are good. */
  readonly keys: readonly ShownKey[];
  /** Whether they may make and revoke them. */
  readonly isOwner: boolean;
  /** All that a secret key can be let do. */
  readonly allScopes: readonly string[];
  /** A secret one that has just been made: the only time that it is shown. */
  readonly created?: { readonly name: string; readonly key: string } | null;
  readonly done?: string | null;
  /** Which form it is that something is wrong with: the kind of key that it makes, or the id of the one that it changes. */
  readonly wrong?: string;
  readonly entered?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

const modeKeys = { test: 'keyModeTest', live: 'keyModeLive' } as const;
const modeBadges = { test: '', live: 'badge-official' } as const;

const action = (visitor: Visitor, { publisher }: KeysPage, name: string): string =>
  visitor.link(`${paths.keys}/${name}`, { publisher: publisher.slug });

const originsForm = (visitor: Visitor, content: KeysPage, key: ShownKey): Html => {
  const isWrong = content.wrong === key.id;
  const errors = isWrong ? (content.errors ?? {}) : {};
  return form(
    {
      action: action(visitor, content, 'origins'),
      submit: visitor.text('save'),
      weight: 'quiet',
      label: visitor.text('keySaveOf', { name: key.name }),
      errors,
      hidden: { key: key.id },
    },
    [
      textArea({
        name: 'origins',
        label: visitor.text('keyOrigins'),
        value: isWrong ? (content.entered?.['origins'] ?? '') : key.origins.join('\n'),
        rows: Math.max(2, key.origins.length),
        maxLength: 5000,
        errors,
        prefix: key.id,
      }),
    ],
  );
};

const details = (visitor: Visitor, content: KeysPage, key: ShownKey): Html => {
  if (key.kind === 'secret')
    return html`<small>${visitor.list(key.scopes.map((scope) => scopeText(visitor, scope)))}</small>`;
  return content.isOwner
    ? originsForm(visitor, content, key)
    : html`<small dir="ltr">${key.origins.join(', ')}</small>`;
};

const item = (visitor: Visitor, content: KeysPage, key: ShownKey): Html => {
  const { id, name, mode, display, usedAt } = key;
  const used = usedAt === null ? visitor.text('keyNeverUsed') : visitor.text('keyUsed', { time: visitor.date(usedAt) });
  return html` <li class="account-item">
    <div class="key">
      <p>
        <b dir="auto">${name}</b><span class="badge ${modeBadges[mode]}">${visitor.text(modeKeys[mode])}</span>
        <small><code class="wrapped" dir="ltr">${display}</code> · ${used}</small>
      </p>
      ${details(visitor, content, key)}
    </div>
    ${
      content.isOwner
        ? actionButton({
            action: action(visitor, content, 'revoke'),
            submit: visitor.text('keyEnd'),
            label: visitor.text('keyEndOf', { name }),
            weight: 'danger',
            hidden: { key: id },
          })
        : null
    }
  </li>`;
};

const createForm = (visitor: Visitor, content: KeysPage, kind: ShownKey['kind']): Html => {
  const isWrong = content.wrong === kind;
  const errors = isWrong ? (content.errors ?? {}) : {};
  const entered = isWrong ? (content.entered ?? {}) : {};
  return form({ action: action(visitor, content, kind), submit: visitor.text('keyCreate'), errors }, [
    html`<div class="form-row">
      ${field({
        name: 'name',
        label: visitor.text('keyName'),
        value: entered['name'] ?? '',
        autocomplete: 'off',
        maxLength: 100,
        errors,
        prefix: kind,
      })}
      ${selection({
        name: 'mode',
        label: visitor.text('keyMode'),
        hint: visitor.text('keyModeHint'),
        value: entered['mode'] ?? 'test',
        choices: (['test', 'live'] as const).map((value) => ({ value, label: visitor.text(modeKeys[value]) })),
        errors,
        prefix: kind,
      })}
    </div>`,
    kind === 'publishable'
      ? textArea({
          name: 'origins',
          label: visitor.text('keyOrigins'),
          hint: visitor.text('keyOriginsHint'),
          value: entered['origins'] ?? '',
          rows: 3,
          maxLength: 5000,
          errors,
          prefix: kind,
        })
      : checkboxGroup({
          name: 'scopes',
          label: visitor.text('keyScopes'),
          choices: content.allScopes.map((value) => ({ value, label: scopeText(visitor, value) })),
          values: [],
          errors,
          prefix: kind,
        }),
  ]);
};

const kinds = {
  publishable: { title: 'keysPublishable', text: 'keysPublishableText' },
  secret: { title: 'keysSecret', text: 'keysSecretText' },
} as const;

const kindPanel = (visitor: Visitor, content: KeysPage, kind: ShownKey['kind']): Html => {
  const keys = content.keys.filter((key) => key.kind === kind);
  const { title, text } = kinds[kind];
  return panel(
    kind,
    visitor.text(title),
    html`${
      keys.length === 0
        ? html`<p>${visitor.text('keysNone')}</p>`
        : html`<ul class="account-list">
            ${keys.map((key) => item(visitor, content, key))}
          </ul>`
    }
    ${
      content.isOwner
        ? html`<details class="account-fold" ${content.wrong === kind ? html`open` : null}>
            <summary>${visitor.text('keyCreate')}</summary>
            ${createForm(visitor, content, kind)}
          </details>`
        : null
    }`,
    visitor.text(text),
  );
};

const choosePublisher = (visitor: Visitor, { publisher, publishers }: KeysPage): Html | null =>
  publishers.length < 2
    ? null
    : html` <nav class="chips" aria-label="${visitor.text('keysPublisher')}">
        ${publishers.map(
          ({ slug, name }) =>
            html`<a
              class="chip"
              href="${visitor.link(paths.keys, { publisher: slug })}"
              ${slug === publisher.slug ? html`aria-current="page"` : null}
              dir="auto"
              >${name}</a
            >`,
        )}
      </nav>`;

export const keysPage = (site: Site, visitor: Visitor, person: Person, content: KeysPage): Html => {
  const { publisher, isOwner, created = null, done = null, wrong } = content;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('keys'),
      lead: html`<b dir="auto">${publisher.name}</b> · ${visitor.text('keysLead')}
        ${isOwner ? null : visitor.text('keysOwners')}`,
      path: paths.keys,
      query: { publisher: publisher.slug },
      section: paths.keys,
      done,
      hasErrors: wrong !== undefined,
    },
    html`${choosePublisher(visitor, content)}
    ${created === null ? null : secretPanel(visitor, visitor.text('keyCreated', { name: created.name }), created.key)}
    ${kindPanel(visitor, content, 'publishable')} ${kindPanel(visitor, content, 'secret')}`,
  );
};
