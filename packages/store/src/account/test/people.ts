/** People with accounts at a test store, who came to them as everybody does. */
import { pathIn } from '../../identity/test/mailbox.ts';
import type { TestStore } from '../../server/test/store.ts';
import type { RealMail } from './mail.ts';
import { type Visit, openVisit } from './visit.ts';

export const password = 'correct horse battery';

/** Signs somebody up, opens the link of the mail, and leaves them at their profile. @param username also begins their address */
export const join = async (
  store: Pick<TestStore, 'request'>,
  mailbox: Pick<RealMail, 'take'>,
  username: string,
  language?: string,
): Promise<Visit & { readonly email: string }> => {
  const visit = openVisit(store, language);
  const email = `${username}@example.com`;
  await visit.open('/sign-up');
  await visit.submit('/sign-up', { name: `${username} Lee`, email, username, password });
  await visit.open(pathIn(await mailbox.take(email)));
  await visit.submit('/verify-email');
  return { ...visit, email };
};

/** Signs somebody in who has an account. */
export const comeBack = async (store: Pick<TestStore, 'request'>, login: string, secret = password): Promise<Visit> => {
  const visit = openVisit(store);
  await visit.open('/sign-in');
  await visit.submit('/sign-in', { login, password: secret });
  return visit;
};
