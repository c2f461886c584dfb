import { type FormErrors, checkbox, field } from '../../pages/form/field.ts';
import { doneNotice, form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';

/** Another place where people can sign in. */
export interface Provider {
  readonly id: string;
  readonly name: string;
}

export interface SignInPage {
  /** Where to go then; null: to the account. */
  readonly returnTo: string | null;
  readonly providers: readonly Provider[];
  /** What was entered, and what is wrong with it. */
  readonly login?: string;
  readonly isRemembered?: boolean;
  readonly errors?: FormErrors;
  /** What has happened before. */
  readonly done?: string | null;
  /** Why they are here. */
  readonly note?: string | null;
}

const providerLinks = (visitor: Visitor, { providers, returnTo }: SignInPage): Html | null =>
  providers.length === 0
    ? null
    : html`<p class="entry-or">${visitor.text('or')}</p>
        ${providers.map(
          ({ id, name }) =>
            html`<a
              class="button button-quiet"
              href="${visitor.link(paths.signInProvider, { provider: id, returnTo })}"
              rel="nofollow"
              >${visitor.text('signInWith', { provider: name })}</a
            >`,
        )}`;

export const signInPage = (site: Site, visitor: Visitor, content: SignInPage): Html => {
  const { returnTo, login = '', isRemembered = true, errors = {}, done = null, note = null } = content;
  const query = { returnTo };
  const title = visitor.text('signIn');
  return entryPage(
    site,
    visitor,
    {
      title,
      path: paths.signIn,
      query,
      hasErrors: Object.keys(errors).length > 0,
      ...(note === null ? {} : { lead: note }),
    },
    html`${done === null ? null : doneNotice(done)}
      ${form({ action: visitor.link(paths.signIn, query), submit: title, errors }, [
        field({
          name: 'login',
          label: visitor.text('signInName'),
          value: login,
          autocomplete: 'username',
          inputMode: 'email',
          direction: 'ltr',
          maxLength: 254,
          errors,
          isPlain: true,
        }),
        field({
          name: 'password',
          label: visitor.text('password'),
          type: 'password',
          show: visitor.text('showPassword'),
          autocomplete: 'current-password',
          errors,
        }),
        checkbox({ name: 'remember', label: visitor.text('signInRemember'), isChecked: isRemembered }),
      ])}
      ${providerLinks(visitor, content)}
      <div class="entry-more">
        <p><a href="${visitor.link(paths.forgotten, query)}">${visitor.text('signInForgotten')}</a></p>
        <p>
          ${visitor.around('signInNew', 'link', html`<a href="${visitor.link(paths.signUp, query)}">${visitor.text('signUp')}</a>`)}
        </p>
      </div>`,
  );
};
