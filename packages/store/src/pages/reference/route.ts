import { type ProblemCode, problems } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import type { Visitor } from '../visitor.ts';
import type { DocumentedRoute, JsonSchema, Operation, Parameter } from './document.ts';
import { inlineCode } from './inline-code.ts';
import { typeCell } from './schema.ts';

/** What this store has, for calls that can be tried. */
export interface Examples {
  /** Slug of a product. */
  readonly slug: string;
  readonly certificateId: string;
}

/** Values with which an example is called. */
const exampleValues = ({ slug, certificateId }: Examples): Readonly<Record<string, string>> => {
  const [publisher = '', name = ''] = slug.split('/');
  return { publisher, name, slug: publisher, ids: slug, q: 'data', id: certificateId };
};

/** How a key or token of each kind of caller begins. */
const credentials: Readonly<Record<string, string>> = {
  page: 'pk_test_…',
  customer: 'pat_…',
  publisher: 'sk_test_…',
  operator: 'pat_…',
};

const option = (name: string, value: string): string => `-${name} '${value}' `;

const bodyOf = ({ requestBody }: Operation): JsonSchema | undefined => requestBody?.content['application/json']?.schema;

/** The smallest body: what must be in it. */
const exampleBody = (schema: JsonSchema, slug: string): string =>
  JSON.stringify(Object.fromEntries((schema.required ?? []).map((name) => [name, name === 'product' ? slug : null])));

/** A call that can be pasted into a terminal. */
const exampleCall = (server: string, { method, path, operation }: DocumentedRoute, examples: Examples): string => {
  const values = exampleValues(examples);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? name);
  const query = operation.parameters
    .filter(({ in: place, name }) => place === 'query' && values[name] !== undefined)
    .map(({ name }) => `${name}=${values[name] ?? ''}`);
  const address = `${server}${filled}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  const [credential] = operation.security.flatMap((each) => Object.keys(each));
  const body = bodyOf(operation);
  return [
    'curl ',
    method === 'GET' || method === 'POST' ? '' : `-X ${method} `,
    credential === undefined ? '' : option('H', `Authorization: Bearer ${credentials[credential] ?? ''}`),
    body === undefined
      ? ''
      : option('H', 'Content-Type: application/json') + option('d', exampleBody(body, examples.slug)),
    `'${address}'`,
  ].join('');
};

const parameterRow = (visitor: Visitor, { name, in: place, required, schema, description }: Parameter): Html =>
  html` <tr>
    <th scope="row">
      <code>${name}</code> <small>${place}${required ? html` · ${visitor.text('apiRequired')}` : null}</small>
    </th>
    <td>
      ${typeCell(schema)}${description === '' ? null : html`<p lang="en" dir="ltr">${inlineCode(description)}</p>`}
    </td>
  </tr>`;

/** The members of a body, as parameters. */
const bodyParameters = (operation: Operation): readonly Parameter[] => {
  const { properties = {}, required = [] } = bodyOf(operation) ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'body',
    required: required.includes(name),
    description: schema.description ?? '',
    schema,
  }));
};

const parameterTable = (visitor: Visitor, parameters: readonly Parameter[]): Html | null =>
  parameters.length === 0
    ? null
    : html` <h4>${visitor.text('apiParameters')}</h4>
        <table>
          <thead>
            <tr>
              <th scope="col">${visitor.text('apiName')}</th>

              <th scope="col">${visitor.text('apiValue')}</th>
            </tr>
          </thead>
          <tbody>
            ${parameters.map((parameter) => parameterRow(visitor, parameter))}
          </tbody>
        </table>`;

const isProblemCode = (code: string): code is ProblemCode => code in problems;

/** The codes that an operation's refusals may carry. */
const codesOf = ({ responses }: Operation): readonly ProblemCode[] =>
  Object.values(responses).flatMap(({ content }) =>
    Object.values(content ?? {}).flatMap(({ schema }) =>
      (schema.allOf ?? []).flatMap((part) =>
        (part.properties?.['code']?.enum ?? []).map(String).filter((code) => isProblemCode(code)),
      ),
    ),
  );

const answers = (visitor: Visitor, operation: Operation): Html => {
  const answer = operation.responses['200']?.content?.['application/json'];
  return html` <h4>${visitor.text('apiAnswer')}</h4>
    <p><code>200</code> ${answer === undefined ? null : typeCell(answer.schema)}</p>
    <h4>${visitor.text('apiProblems')}</h4>
    <ul class="tags" dir="ltr">
      ${codesOf(operation).map(
        (code) =>
          html`<li>
            <a href="#problem-${code}"><code>${code}</code></a>
          </li>`,
      )}
    </ul>`;
};

/** One route: what it takes, what it answers, and a call to try. */
export const routeSection = (visitor: Visitor, server: string, route: DocumentedRoute, examples: Examples): Html => {
  const { method, path, operation } = route;
  const id = operation.operationId;
  return html` <section class="api-route" id="${id}" aria-labelledby="title-${id}">
    <h3 id="title-${id}" dir="ltr"><span class="badge badge-official">${method}</span> <code>${path}</code></h3>
    <p lang="en" dir="ltr">${inlineCode(operation.summary)}</p>
    ${parameterTable(visitor, [...operation.parameters, ...bodyParameters(operation)])} ${answers(visitor, operation)}
    <h4 id="example-${id}">${visitor.text('apiExample')}</h4>
    <pre
      class="code"
      role="group"
      tabindex="0"
      dir="ltr"
      aria-labelledby="example-${id}"
    ><code>${exampleCall(server, route, examples)}</code></pre>
  </section>`;
};
