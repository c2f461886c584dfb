/** Accounts, as far as clients of the original's other interfaces need them: `/v2`. */
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { RequestOrigins } from '../../http/request-origin.ts';
import { answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { OldCallers } from '../callers.ts';
import { pageLinks, pageOf, parametersOf } from '../page-links.ts';
import type { People, PublicOrganisation, PublicUser } from '../people.ts';
import { read } from '../read.ts';
import { Refusal } from '../refusal.ts';
import { isStorable } from '../storable.ts';
import type { CustomerTokens } from './customer-token.ts';
import type { Logins } from './login.ts';

export interface AccountsOptions {
  readonly people: People;
  readonly logins: Pick<Logins, 'logIn'>;
  readonly tokens: CustomerTokens;
  readonly callers: OldCallers;
  readonly origins: RequestOrigins;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
}

const presentUser = ({ id, username, createdAt }: PublicUser) => ({
  id,
  username,
  type: 'User',
  date_joined: createdAt.toISOString(),
});

const presentOrganisation = ({ id, slug, name, createdAt }: PublicOrganisation) => ({
  id,
  orgname: slug,
  type: 'Organization',
  date_joined: createdAt.toISOString(),
  full_name: name,
});

const Credential = z.string().check(z.minLength(1), z.maxLength(1000));

/** What is wrong with each field, as the original said it. */
const readLogin = (body: unknown): { readonly username: string; readonly password: string } => {
  const fields = typeof body === 'object' && body !== null ? body : {};
  const values: Record<string, string> = {};
  const problems: Record<string, string[]> = {};
  for (const name of ['username', 'password']) {
    const value: unknown = Reflect.get(fields, name);
    const result = z.safeParse(Credential, value);
    if (result.success && isStorable(result.data)) values[name] = result.data;
    else if (value === undefined || value === null) problems[name] = ['This field is required.'];
    else problems[name] = [value === '' ? 'This field may not be blank.' : 'Not a valid string.'];
  }
  if (Object.keys(problems).length > 0) throw new Refusal(400, problems);
  return { username: values['username'] ?? '', password: values['password'] ?? '' };
};

const param = (context: Context, name: string): string => context.req.param(name) ?? '';

export const accountCalls = ({ people, logins, tokens, callers, origins, origin }: AccountsOptions): Call[] => {
  const login = async (context: Context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const { username, password } = readLogin(body);
    const claims = await logins.logIn(username, password, origins.ofContext(context).address);
    if (claims === null) throw new Refusal(401, { detail: 'Incorrect authentication credentials' });
    const token = await tokens.issue(claims);
    return answer(context, { token });
  };

  const user = async (context: Context) => {
    const name = param(context, 'name');
    const found = await people.user(name);
    if (found !== null) return answer(context, presentUser(found));
    const organisation = await people.organisation(name);
    if (organisation === null) throw new Refusal(404, 'There is no such user.');
    return answer(context, presentOrganisation(organisation));
  };

  const organisations = async (context: Context) => {
    const { account } = await callers.customer(context, 'account:read');
    const address = new URL(context.req.url);
    const page = read(pageOf(10), parametersOf(address));
    const all = await people.organisationsOf(account.id);
    const start = (page.page - 1) * page.page_size;
    return answer(context, {
      count: all.length,
      page_size: page.page_size,
      ...pageLinks(origin, address, all.length, page),
      results: all.slice(start, start + page.page_size).map(presentOrganisation),
    });
  };

  return [
    { method: 'POST', path: '/users/login', caller: 'anyone', answer: login },
    { method: 'GET', path: '/users/{name}', caller: 'anyone', answer: user },
    { method: 'GET', path: '/user/orgs', caller: 'customer', answer: organisations },
  ];
};
