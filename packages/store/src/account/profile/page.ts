import { type FormErrors, field, selection } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { localeNames, locales } from '../../pages/locale/locales.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { countryChoices } from './countries.ts';

export interface ProfilePage {
  readonly done?: string | null;
  /** What was entered in the form that is wrong. */
  readonly entered?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
  readonly newEmail?: string;
  readonly emailErrors?: FormErrors;
}

const profileForm = (visitor: Visitor, person: Person, { entered, errors = {} }: ProfilePage): Html => {
  const value = (name: 'name' | 'username' | 'company' | 'country' | 'locale') => entered?.[name] ?? person[name] ?? '';
  return form({ action: visitor.link(paths.profile), submit: visitor.text('save'), errors }, [
    html`<div class="form-row">
      ${field({
        name: 'name',
        label: visitor.text('name'),
        value: value('name'),
        autocomplete: 'name',
        maxLength: 100,
        errors,
      })}
      ${field({
        name: 'username',
        label: visitor.text('username'),
        value: value('username'),
        autocomplete: 'username',
        direction: 'ltr',
        isPlain: true,
        maxLength: 39,
        errors,
      })}
      ${field({
        name: 'company',
        label: visitor.text('optional', { label: visitor.text('company') }),
        value: value('company'),
        autocomplete: 'organization',
        isOptional: true,
        maxLength: 100,
        errors,
      })}
      ${selection({
        name: 'country',
        label: visitor.text('country'),
        hint: visitor.text('countryHint'),
        value: value('country'),
        choices: [{ value: '', label: visitor.text('countryUnknown') }, ...countryChoices(visitor)],
        autocomplete: 'country',
        errors,
      })}
      ${selection({
        name: 'locale',
        label: visitor.text('language'),
        hint: visitor.text('languageHint'),
        value: value('locale') || visitor.locale,
        choices: localeNames.map((name) => ({ value: name, label: locales[name].name, language: name })),
        errors,
      })}
    </div>`,
  ]);
};

const emailForm = (visitor: Visitor, { newEmail = '', emailErrors = {} }: ProfilePage): Html =>
  form(
    {
      action: visitor.link(`${paths.profile}/email`),
      submit: visitor.text('changeEmailSubmit'),
      weight: 'quiet',
      errors: emailErrors,
    },
    [
      field({
        name: 'email',
        label: visitor.text('changeEmailNew'),
        type: 'email',
        value: newEmail,
        autocomplete: 'email',
        maxLength: 254,
        errors: emailErrors,
        prefix: 'new',
      }),
      field({
        name: 'password',
        label: visitor.text('currentPassword'),
        type: 'password',
        autocomplete: 'current-password',
        errors: emailErrors,
        prefix: 'new',
      }),
    ],
  );

export const profilePage = (site: Site, visitor: Visitor, person: Person, content: ProfilePage = {}): Html => {
  const { done = null, errors = {}, emailErrors = {} } = content;
  const email = html`<b dir="ltr">${person.email}</b>`;
  return accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('profile'),
      lead: visitor.text('profileLead'),
      path: paths.profile,
      section: paths.profile,
      done,
      hasErrors: Object.keys({ ...errors, ...emailErrors }).length > 0,
    },
    html`<section class="panel account-panel" aria-label="${visitor.text('profile')}">
        ${profileForm(visitor, person, content)}
      </section>
      ${panel(
        'email-address',
        visitor.text('changeEmail'),
        emailForm(visitor, content),
        html`${visitor.around('changeEmailLead', 'email', email)}`,
      )}`,
  );
};
