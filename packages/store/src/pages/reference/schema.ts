import { type Html, html } from '../html.ts';
import type { Visitor } from '../visitor.ts';
import type { JsonSchema } from './document.ts';
import { inlineCode } from './inline-code.ts';

const separated = (parts: readonly Html[], separator: string): Html =>
  html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;

/** Names of schemas are the last part of a reference: `#/components/schemas/Plan`. */
const referredName = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const mostExact = Number.MAX_SAFE_INTEGER;

/** What a value may be, beside its type. Bounds that only say "a whole number" are left out. */
const limits = ({ minimum, maximum, maxLength, maxItems }: JsonSchema): string => {
  const least = minimum !== undefined && minimum > -mostExact ? minimum : undefined;
  const most = maximum !== undefined && maximum < mostExact ? maximum : undefined;
  if (least !== undefined && most !== undefined) return `${least} … ${most}`;
  if (least !== undefined) return `≥ ${least}`;
  const limit = most ?? maxLength ?? maxItems;
  return limit === undefined ? '' : `≤ ${limit}`;
};

/** A type the way TypeScript writes it, names of schemas being links. */
const typeOf = (schema: JsonSchema): Html => {
  if (schema.$ref !== undefined) {
    const name = referredName(schema.$ref);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.enum !== undefined)
    return separated(
      schema.enum.map((value) => html`${JSON.stringify(value)}`),
      ' | ',
    );
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return separated(alternatives.map(typeOf), ' | ');
  if (schema.allOf !== undefined) return separated(schema.allOf.map(typeOf), ' & ');
  if (schema.type === 'array') {
    const item = typeOf(schema.items ?? {});
    return schema.items?.enum === undefined ? html`${item}[]` : html`(${item})[]`;
  }
  const types = [schema.type ?? 'any'].flat();
  return html`${types.join(' | ')}`;
};

/** A type with its limits, in a cell of a table. */
export const typeCell = (schema: JsonSchema): Html => {
  const bounds = limits(schema);
  return html`<code class="type">${typeOf(schema)}</code
    >${bounds === '' ? null : html` <small dir="ltr">${bounds}</small>`}`;
};

const property = (visitor: Visitor, name: string, schema: JsonSchema, isRequired: boolean): Html =>
  html` <tr>
    <th scope="row"><code>${name}</code>${isRequired ? null : html` <small>${visitor.text('apiOptional')}</small>`}</th>
    <td>
      ${typeCell(schema)}${schema.description === undefined ? null : html`<p lang="en" dir="ltr">${inlineCode(schema.description)}</p>`}
    </td>
  </tr>`;

/** A named schema with its properties. */
export const schemaSection = (visitor: Visitor, name: string, schema: JsonSchema): Html => {
  const properties = Object.entries(schema.properties ?? {});
  return html` <section class="api-schema" id="schema-${name}" aria-labelledby="schema-title-${name}">
    <h3 id="schema-title-${name}"><code>${name}</code></h3>
    ${schema.description === undefined ? null : html`<p lang="en" dir="ltr">${inlineCode(schema.description)}</p>`}
    ${
      properties.length === 0
        ? html`<p>${typeCell(schema)}</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${visitor.text('apiName')}</th>
                <th scope="col">${visitor.text('apiValue')}</th>
              </tr>
            </thead>
            <tbody>
              ${properties.map(([key, value]) => property(visitor, key, value, schema.required?.includes(key) ?? false))}
            </tbody>
          </table>`
    }
  </section>`;
};
