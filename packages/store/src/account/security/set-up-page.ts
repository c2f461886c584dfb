import { type FormErrors, field } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage, panel } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { qrCode } from './qr-code.ts';

const setUpPath = `${paths.security}/two-step/confirm`;

/** The key of an authenticator's address, in groups that can be typed. */
const keyIn = (uri: string): string =>
  (URL.parse(uri)?.searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ');

/**
 * The first half of turning two-step sign-in on: the app gets its key, and shows that it has it.
 * @param uri `otpauth://…`, which the form sends back, so that a wrong code does not cost a new key
 */
export const setUpPage = (site: Site, visitor: Visitor, person: Person, uri: string, errors: FormErrors = {}): Html =>
  accountPage(
    site,
    visitor,
    person,
    {
      title: visitor.text('twoStepSetUp'),
      lead: visitor.text('twoStepScan'),
      path: setUpPath,
      section: paths.security,
      hasErrors: Object.keys(errors).length > 0,
    },
    html`<section class="panel account-panel" aria-label="${visitor.text('twoStepSetUp')}">
      <div class="qr">${qrCode(uri, html`${visitor.text('twoStepQr')}`)}</div>
      <p>${visitor.text('twoStepManual')}<br /><code class="wrapped" dir="ltr">${keyIn(uri)}</code></p>
      ${form({ action: visitor.link(setUpPath), submit: visitor.text('twoStepConfirm'), errors, hidden: { uri } }, [
        field({
          name: 'code',
          label: visitor.text('secondStepCode'),
          autocomplete: 'one-time-code',
          direction: 'ltr',
          inputMode: 'numeric',
          isCode: true,
          maxLength: 10,
          errors,
        }),
      ])}
    </section>`,
  );

/** Codes for the day when the phone is lost, shown once. */
export const backupCodesPage = (
  site: Site,
  visitor: Visitor,
  person: Person,
  title: string,
  codes: readonly string[],
): Html =>
  accountPage(
    site,
    visitor,
    person,
    { title, path: paths.security, section: paths.security },
    panel(
      'backup-codes',
      visitor.text('twoStepBackup'),
      html`<ul class="codes">
          ${codes.map((code) => html`<li><code>${code}</code></li>`)}
        </ul>
        <p><a class="button" href="${visitor.link(paths.security)}">${visitor.text('twoStepKept')}</a></p>`,
      visitor.text('twoStepBackupText'),
    ),
  );
