import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';

/** A user code as terminals show it: two halves. */
const shownCode = (code: string): string => code.replace(/^(.{4})(.{4})$/, '$1-$2');

/** What somebody typed, as the code is kept. */
export const readCode = (text: string): string => text.replaceAll(/[\s\-–—]/g, '').toUpperCase();

export const deviceCodePage = (site: Site, visitor: Visitor, code = '', errors: FormErrors = {}): Html =>
  entryPage(
    site,
    visitor,
    {
      title: visitor.text('device'),
      lead: visitor.text('deviceLead'),
      path: paths.device,
      hasErrors: Object.keys(errors).length > 0,
    },
    form({ action: visitor.link(paths.device), submit: visitor.text('deviceSubmit'), errors }, [
      field({
        name: 'code',
        label: visitor.text('deviceCode'),
        value: code,
        autocomplete: 'off',
        direction: 'ltr',
        isCode: true,
        maxLength: 20,
        errors,
      }),
    ]),
  );

/** Asks before anything is let in: the link may have been sent by somebody who started it themselves. */
export const deviceConfirmPage = (site: Site, visitor: Visitor, person: Person, code: string): Html => {
  const hidden = { code };
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('deviceConfirm'),
      lead: visitor.text('deviceConfirmText', { name: person.name }),
      path: paths.device,
    },
    html`<p class="device-code"><code dir="ltr">${shownCode(code)}</code></p>
      ${form({ action: visitor.link(`${paths.device}/allow`), submit: visitor.text('deviceAllow'), hidden }, [])}
      ${form(
        { action: visitor.link(`${paths.device}/deny`), submit: visitor.text('deviceDeny'), weight: 'quiet', hidden },
        [],
      )}`,
  );
};

export const deviceDonePage = (site: Site, visitor: Visitor, isAllowed: boolean): Html =>
  entryPage(
    site,
    visitor,
    {
      title: visitor.text(isAllowed ? 'deviceAllowed' : 'deviceDenied'),
      lead: visitor.text(isAllowed ? 'deviceAllowedText' : 'deviceDeniedText'),
      path: paths.device,
    },
    html``,
  );
