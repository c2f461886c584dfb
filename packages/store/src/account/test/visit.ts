/** Somebody who visits the pages of a test store: with cookies, filling in the forms that the pages have, and nothing else. */
import assert from 'node:assert/strict';
import { type MarkupElement, readMarkup, withTag } from '../../pages/test/markup.ts';
import { type TestStore, origin } from '../../server/test/store.ts';

export interface Seen {
  readonly status: number;
  /** Path and query. */
  readonly path: string;
  readonly headers: Headers;
  readonly elements: readonly MarkupElement[];
  readonly title: string;
  readonly heading: string;
  /** All that `main` says. */
  readonly text: string;
  /** The form that posts to this path, whatever its query. */
  readonly form: (path: string) => MarkupElement;
  /** What is said to be wrong, by field; of the whole form, `form`. */
  readonly errors: Readonly<Record<string, string>>;
  /** What the page says has been done. */
  readonly done: string | null;
}

type Values = Readonly<Record<string, string | readonly string[]>>;

export interface Visit {
  /** Goes to a page, and on to wherever it leads. */
  readonly open: (path: string, headers?: Record<string, string>) => Promise<Seen>;
  /** Fills in the form of the page last seen that posts to a path, and sends it. */
  readonly submit: (path: string, values?: Values) => Promise<Seen>;
  /** Posts what no form has. */
  readonly post: (path: string, values: Values, headers?: Record<string, string>) => Promise<Seen>;
  readonly cookies: ReadonlyMap<string, string>;
}

const controls = ['input', 'select', 'textarea'];

/** What a form sends when nothing is changed in it. */
const valuesIn = (form: MarkupElement): [string, string][] =>
  controls.flatMap((tag) =>
    form.all(tag).flatMap((control): [string, string][] => {
      const { name, type, value = '', checked } = control.attributes;
      if (name === undefined || ((type === 'checkbox' || type === 'radio') && checked === undefined)) return [];
      if (tag === 'textarea') return [[name, control.text]];
      if (tag !== 'select') return [[name, value]];
      const options = control.all('option');
      const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options[0];
      return [[name, chosen?.attributes['value'] ?? '']];
    }),
  );

const errorsIn = (elements: readonly MarkupElement[]): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const tag of controls)
    for (const { attributes } of withTag(elements, tag)) {
      const { name = '', 'aria-invalid': isInvalid, 'aria-describedby': describedBy = '' } = attributes;
      if (isInvalid !== 'true') continue;
      const described = describedBy.split(' ').find((id) => id.endsWith('-error'));
      const error = elements.find(({ attributes: { id } }) => id === described);
      assert.ok(error, `${name} is said to be wrong, but not why`);
      errors[name] = error.text;
    }
  const alert = elements.find(({ attributes: { role } }) => role === 'alert');
  if (alert !== undefined) errors['form'] = alert.text;
  return errors;
};

const see = async (path: string, response: Response): Promise<Seen> => {
  const { status, headers } = response;
  const elements = await readMarkup(response);
  const [main] = withTag(elements, 'main');
  return {
    status,
    path,
    headers,
    elements,
    title: withTag(elements, 'title')[0]?.text ?? '',
    heading: withTag(elements, 'h1')[0]?.text ?? '',
    text: main?.text ?? '',
    form: (wanted) => {
      const found = withTag(elements, 'form').find(
        ({ attributes: { method, action = '' } }) => method === 'post' && action.split('?')[0] === wanted,
      );
      assert.ok(found, `${path} has no form for ${wanted}`);
      return found;
    },
    errors: errorsIn(elements),
    done: elements.find(({ attributes: { role } }) => role === 'status')?.text ?? null,
  };
};

/** @param language what their browser asks for */
export const openVisit = (store: Pick<TestStore, 'request'>, language = 'en'): Visit => {
  const cookies = new Map<string, string>();
  let last: Seen | null = null;
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, pair.slice(name.length + 1));
    }
  };
  const ask = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = new Headers({ accept: 'text/html', 'accept-language': language });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await store.request(path, { ...init, headers, redirect: 'manual' });
    keep(response);
    const location = response.headers.get('location');
    if (location === null || response.status < 300 || response.status > 399) {
      last = await see(path, response);
      return last;
    }
    const next = new URL(location, origin);
    assert.equal(next.origin, origin, `${path} leads to ${location}`);
    return ask(`${next.pathname}${next.search}`, {});
  };
  const post: Visit['post'] = (path, values, headers = {}) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
    const type = 'application/x-www-form-urlencoded';
    return ask(path, { method: 'POST', body: body.toString(), headers: { origin, 'content-type': type, ...headers } });
  };
  return {
    cookies,
    open: (path, headers = {}) => ask(path, { headers }),
    submit: (path, values = {}) => {
      assert.ok(last, 'no page has been seen');
      const form = last.form(path);
      return post(form.attributes['action'] ?? '', { ...Object.fromEntries(valuesIn(form)), ...values });
    },
    post,
  };
};
