import { problems } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { type OpenApiDocument, routesOf } from './document.ts';
import { type Examples, routeSection } from './route.ts';
import { schemaSection } from './schema.ts';

const contents = (visitor: Visitor, document: OpenApiDocument): Html =>
  html` <nav class="api-contents" aria-label="${visitor.text('onThisPage')}" tabindex="0">
    <p><a href="#routes">${visitor.text('apiRoutes')}</a></p>
    <ul dir="ltr">
      ${routesOf(document).map(
        ({ method, path, operation }) =>
          html`<li>
            <a href="#${operation.operationId}"><small>${method}</small> <code>${path}</code></a>
          </li>`,
      )}
    </ul>
    <p><a href="#problems">${visitor.text('apiProblems')}</a></p>
    <p><a href="#schemas">${visitor.text('apiSchemas')}</a></p>
    <ul dir="ltr">
      ${Object.keys(document.components.schemas).map(
        (name) =>
          html`<li>
            <a href="#schema-${name}"><code>${name}</code></a>
          </li>`,
      )}
    </ul>
  </nav>`;

/** Each code has a fragment of its own: problem documents name it as their `type`. */
const problemTable = (visitor: Visitor): Html =>
  html` <table>
    <thead>
      <tr>
        <th scope="col">code</th>
        <th scope="col">${visitor.text('apiStatus')}</th>
        <th scope="col">${visitor.text('apiMeaning')}</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(problems).map(
        ([code, { status, title }]) =>
          html`<tr id="problem-${code}">
            <th scope="row"><code>${code}</code></th>
            <td>${status}</td>
            <td lang="en" dir="ltr">${title}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** The API's reference, made from its OpenAPI document. */
export const referencePage = (site: Site, visitor: Visitor, document: OpenApiDocument, examples: Examples): Html => {
  const server = document.servers[0]?.url ?? site.origin;
  const options = { title: visitor.text('apiReference'), description: visitor.text('apiText'), path: '/docs/api' };
  return page(
    site,
    visitor,
    options,
    html` <div class="frame api">
      ${contents(visitor, document)}
      <div class="api-main">
        <h1>${visitor.text('apiReference')}</h1>
        <p class="lead">${visitor.text('apiText')}</p>
        <p>
          ${visitor.text('apiBase')}: <code dir="ltr">${server}</code> ·
          <a href="/v1/openapi.json">${visitor.text('apiDocument')}</a>
        </p>
        <section aria-labelledby="routes">
          <h2 id="routes">${visitor.text('apiRoutes')}</h2>
          ${routesOf(document).map((route) => routeSection(visitor, server, route, examples))}
        </section>
        <section aria-labelledby="problems">
          <h2 id="problems">${visitor.text('apiProblems')}</h2>
          <p>${visitor.text('apiProblemsText')}</p>
          ${problemTable(visitor)}
        </section>
        <section aria-labelledby="schemas">
          <h2 id="schemas">${visitor.text('apiSchemas')}</h2>
          ${Object.entries(document.components.schemas).map(([name, schema]) => schemaSection(visitor, name, schema))}
        </section>
      </div>
    </div>`,
  );
};
