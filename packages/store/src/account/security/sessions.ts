import { actionButton } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { panel } from '../layout/account-page.ts';
import { paths } from '../paths.ts';
import { deviceName } from './device-name.ts';

/** A place where somebody is signed in. */
export interface ShownSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly usedAt: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

const item = (visitor: Visitor, session: ShownSession): Html => {
  const { id, userAgent, address, createdAt, usedAt, isThis } = session;
  const name = deviceName(visitor, userAgent);
  const times = [
    visitor.text('sessionSince', { time: visitor.date(createdAt) }),
    visitor.text('sessionSeen', { time: visitor.date(usedAt) }),
  ];
  return html` <li class="account-item">
    <div>
      <b>${name}</b>${isThis ? html`<span class="badge badge-official">${visitor.text('sessionThis')}</span>` : null}
      <small>${address === null ? null : html`<span dir="ltr">${address}</span> · `}${times.join(' · ')}</small>
    </div>
    ${
      isThis
        ? null
        : actionButton({
            action: visitor.link(`${paths.security}/sessions/end`),
            submit: visitor.text('sessionEnd'),
            label: visitor.text('sessionEndOf', { name }),
            hidden: { session: id },
          })
    }
  </li>`;
};

export const sessionsPanel = (visitor: Visitor, sessions: readonly ShownSession[]): Html =>
  panel(
    'sessions',
    visitor.text('sessions'),
    html`<ul class="account-list">
        ${sessions.map((session) => item(visitor, session))}
      </ul>
      ${
        sessions.length < 2
          ? null
          : html`<div>
              ${actionButton({
                action: visitor.link(`${paths.security}/sessions/end-others`),
                submit: visitor.text('sessionEndOthers'),
                weight: 'danger',
              })}
            </div>`
      }`,
  );
