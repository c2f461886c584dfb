import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';
import { limits } from '../request/form.ts';

export interface ForgottenPage {
  readonly returnTo: string | null;
  readonly email?: string;
  readonly errors?: FormErrors;
}

export const forgottenPage = (site: Site, visitor: Visitor, content: ForgottenPage): Html => {
  const { returnTo, email = '', errors = {} } = content;
  const query = { returnTo };
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('forgotten'),
      lead: visitor.text('forgottenLead'),
      path: paths.forgotten,
      query,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`${form({ action: visitor.link(paths.forgotten, query), submit: visitor.text('forgottenSubmit'), errors }, [
        field({
          name: 'email',
          label: visitor.text('email'),
          type: 'email',
          value: email,
          autocomplete: 'username',
          maxLength: 254,
          errors,
        }),
      ])}
      <div class="entry-more">
        <p><a href="${visitor.link(paths.signIn, query)}">${visitor.text('signIn')}</a></p>
      </div>`,
  );
};

/** `token` is the link's. */
export const resetPage = (site: Site, visitor: Visitor, token: string, errors: FormErrors = {}): Html =>
  entryPage(
    site,
    visitor,
    {
      title: visitor.text('reset'),
      lead: visitor.text('resetLead'),
      path: paths.reset,
      hasErrors: Object.keys(errors).length > 0,
    },
    form(
      {
        action: visitor.link(paths.reset),
        submit: visitor.text('resetSubmit'),
        errors,
        hidden: { token },
      },
      [
        field({
          name: 'password',
          label: visitor.text('newPassword'),
          type: 'password',
          show: visitor.text('showPassword'),
          hint: visitor.text('passwordHint', limits),
          autocomplete: 'new-password',
          minLength: limits.minimum,
          maxLength: limits.maximum,
          errors,
        }),
      ],
    ),
  );

export const resetRefusedPage = (site: Site, visitor: Visitor): Html =>
  entryPage(
    site,
    visitor,
    { title: visitor.text('resetBad'), path: paths.reset },
    html`<p>
      <a class="button button-wide" href="${visitor.link(paths.forgotten)}">${visitor.text('resetAgain')}</a>
    </p>`,
  );
