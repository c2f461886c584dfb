import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';
import { limits } from '../request/form.ts';

export interface SignUpPage {
  readonly returnTo: string | null;
  readonly entered?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

export const signUpPage = (site: Site, visitor: Visitor, { returnTo, entered = {}, errors = {} }: SignUpPage): Html => {
  const query = { returnTo };
  const label = visitor.text('optional', { label: visitor.text('username') });
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('signUp'),
      lead: visitor.text('signUpLead'),
      path: paths.signUp,
      query,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`${form({ action: visitor.link(paths.signUp, query), submit: visitor.text('signUpSubmit'), errors }, [
        field({
          name: 'name',
          label: visitor.text('name'),
          value: entered['name'] ?? '',
          autocomplete: 'name',
          maxLength: 100,
          errors,
        }),
        field({
          name: 'email',
          label: visitor.text('email'),
          type: 'email',
          value: entered['email'] ?? '',
          autocomplete: 'email',
          maxLength: 254,
          errors,
        }),
        field({
          name: 'username',
          label,
          hint: `${visitor.text('usernameHint')} ${visitor.text('usernameEmpty')}`,
          value: entered['username'] ?? '',
          autocomplete: 'username',
          direction: 'ltr',
          isOptional: true,
          isPlain: true,
          maxLength: 39,
          errors,
        }),
        field({
          name: 'password',
          label: visitor.text('password'),
          type: 'password',
          show: visitor.text('showPassword'),
          hint: visitor.text('passwordHint', limits),
          autocomplete: 'new-password',
          minLength: limits.minimum,
          maxLength: limits.maximum,
          errors,
        }),
      ])}
      <div class="entry-more">
        <p>
          ${visitor.around('signUpHave', 'link', html`<a href="${visitor.link(paths.signIn, query)}">${visitor.text('signIn')}</a>`)}
        </p>
      </div>`,
  );
};
