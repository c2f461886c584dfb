import { type FormErrors, checkbox, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { paths } from '../paths.ts';

export interface SecondStepPage {
  readonly returnTo: string | null;
  /** By a code that was kept, rather than by the app's. */
  readonly usesBackup: boolean;
  readonly errors?: FormErrors;
}

export const secondStepPage = (site: Site, visitor: Visitor, content: SecondStepPage): Html => {
  const { returnTo, usesBackup, errors = {} } = content;
  const query = (by: boolean) => ({ returnTo, by: by ? 'backup' : null });
  const code = usesBackup
    ? field({
        name: 'code',
        label: visitor.text('secondStepBackupCode'),
        autocomplete: 'off',
        direction: 'ltr',
        isCode: true,
        maxLength: 40,
        errors,
      })
    : field({
        name: 'code',
        label: visitor.text('secondStepCode'),
        autocomplete: 'one-time-code',
        direction: 'ltr',
        inputMode: 'numeric',
        isCode: true,
        maxLength: 10,
        errors,
      });
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('secondStep'),
      lead: visitor.text(usesBackup ? 'secondStepBackupLead' : 'secondStepLead'),
      path: paths.secondStep,
      query: query(usesBackup),
      hasErrors: Object.keys(errors).length > 0,
    },
    html`${form(
        {
          action: visitor.link(paths.secondStep, query(usesBackup)),
          submit: visitor.text('secondStepSubmit'),
          errors,
        },
        [code, checkbox({ name: 'trust', label: visitor.text('secondStepTrust') })],
      )}
      <div class="entry-more">
        <p>
          <a href="${visitor.link(paths.secondStep, query(!usesBackup))}"
            >${visitor.text(usesBackup ? 'secondStepUseApp' : 'secondStepUseBackup')}</a
          >
        </p>
      </div>`,
  );
};
