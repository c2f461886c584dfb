import { actionButton, form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';
import { scopeText } from './scopes.ts';

export interface ConsentPage {
  /** The program's name, as it is registered. */
  readonly client: string;
  /** Where it is. */
  readonly origin: string;
  readonly scopes: readonly string[];
  /** The signed request, as it came. */
  readonly request: string;
  /** Back to the request, for another account. */
  readonly returnTo: string;
}

export const consentPage = (site: Site, visitor: Visitor, person: Person, content: ConsentPage): Html => {
  const { client, origin, scopes, request, returnTo } = content;
  const hidden = { request };
  const name = html`<b dir="auto">${person.name}</b>`;
  const target = html`<b dir="ltr">${origin}</b>`;
  return entryPage(
    site,
    visitor,
    { title: visitor.text('consent', { client }), path: paths.consent },
    html`<div class="entry-person">
        <p>${visitor.around('consentAs', 'name', name)}</p>
        ${actionButton({
          action: visitor.link(paths.signOut, { returnTo }),
          submit: visitor.text('consentOther'),
        })}
      </div>
      <div>
        <p>${visitor.text('consentWants')}</p>
        <ul class="ticks">
          ${scopes.map((scope) => html`<li>${icon('check')}<span>${scopeText(visitor, scope)}</span></li>`)}
        </ul>
      </div>
      <p class="entry-aside">${visitor.around('consentGoesTo', 'origin', target)}</p>
      ${form({ action: visitor.link(`${paths.consent}/allow`), submit: visitor.text('consentAllow'), hidden }, [])}
      ${form(
        { action: visitor.link(`${paths.consent}/deny`), submit: visitor.text('consentDeny'), weight: 'quiet', hidden },
        [],
      )}`,
  );
};

export const consentRefusedPage = (site: Site, visitor: Visitor): Html =>
  entryPage(
    site,
    visitor,
    { title: visitor.text('consentBad'), lead: visitor.text('consentBadText'), path: paths.consent },
    html``,
  );
