import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import type { Html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';

/** Where a mail's link leads. It takes a press: programs that look at mails follow their links, too, and press nothing. */
export const verifyPage = (site: Site, visitor: Visitor, token: string, returnTo: string | null): Html =>
  entryPage(
    site,
    visitor,
    { title: visitor.text('verify'), lead: visitor.text('verifyLead'), path: paths.verify },
    form(
      {
        action: visitor.link(paths.verify, { returnTo }),
        submit: visitor.text('verifySubmit'),
        hidden: { token },
      },
      [],
    ),
  );

export interface VerifyAgainPage {
  readonly returnTo: string | null;
  readonly email?: string;
  readonly errors?: FormErrors;
}

export const verifyAgainPage = (site: Site, visitor: Visitor, content: VerifyAgainPage): Html => {
  const { returnTo, email = '', errors = {} } = content;
  const query = { returnTo };
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('verifyAgain'),
      lead: visitor.text('verifyAgainLead'),
      path: paths.verifyAgain,
      query,
      hasErrors: Object.keys(errors).length > 0,
    },
    form({ action: visitor.link(paths.verifyAgain, query), submit: visitor.text('verifyAgainSubmit'), errors }, [
      field({
        name: 'email',
        label: visitor.text('email'),
        type: 'email',
        value: email,
        autocomplete: 'email',
        maxLength: 254,
        errors,
      }),
    ]),
  );
};
