import type { IconName } from '../../pages/layout/icon.ts';
import type { TextKey } from '../../pages/locale/messages.ts';
import { paths } from '../paths.ts';
import type { Person } from './person.ts';

/** A part of the account with pages of its own. */
interface Section {
  readonly path: string;
  readonly label: TextKey;
  readonly icon: IconName;
  /** For whom it is there; for everybody unless told. */
  readonly isFor?: (person: Person) => boolean;
}

/** The navigation of the account, in this order. */
export const sections: readonly Section[] = [
  { path: paths.subscriptions, label: 'subscriptions', icon: 'box' },
  { path: paths.profile, label: 'profile', icon: 'person' },
  { path: paths.security, label: 'security', icon: 'shield' },
  { path: paths.tokens, label: 'tokens', icon: 'terminal' },
  { path: paths.organisations, label: 'organisations', icon: 'people' },
  { path: paths.keys, label: 'keys', icon: 'key', isFor: ({ isPublisher }) => isPublisher },
];
