import type { Declaration, Manifest } from '../../elements/scripts/manifest.ts';

const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never';

/** `store-select` → `onStoreSelect`. */
const eventProp = (name: string): string =>
  `on${name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const componentSource = ({ name, tagName, description = '', members = [], ...declaration }: Declaration): string => {
  // What it can be told to do is for whoever holds the element.
  const properties = members
    .filter((member) => member.kind === 'field' && member.name !== 'reload')
    .map((member) => member.name);
  const events = (declaration.events ?? []).map((event) => event.name);
  const attributes = (declaration.attributes ?? []).map((one) => ({
    attribute: one.name,
    property: one.fieldName ?? one.name,
  }));
  const renamed = [
    ...attributes
      .filter(({ attribute, property }) => attribute !== property)
      .map(({ attribute, property }) => [property, attribute]),
    ...events.map((event) => [eventProp(event), `on${event}`]),
  ];
  return `// Generated from the elements by \`pnpm generate\`. Do not edit.
'use client';
import type { ${name} as ${name}Element } from '@chandlery/elements';
import '@chandlery/elements/${tagName}.js';
import type { FunctionComponent } from 'react';
import type { ElementProps, TagProps } from '../props.ts';
import { wrap } from '../wrap.ts';

type OwnEvents = ${union(events)};

export type ${name}Props = ElementProps<${name}Element, ${union(properties)}, OwnEvents>;

/** ${description.replaceAll('\n', ' ')} */
export const ${name}: FunctionComponent<${name}Props> = /* @__PURE__ */ wrap('${tagName}', {
${renamed.map(([prop, its]) => `  ${prop}: '${its}',\n`).join('')}});

type OwnAttributes = {
${attributes.map(({ attribute, property }) => `  '${attribute}': '${property}';\n`).join('')}};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': TagProps<${name}Element, OwnAttributes, OwnEvents>;
    }
  }
}
`;
};

/** Writes a component for each element as a TypeScript module. @returns sources by file name, not yet formatted */
export const componentsSource = ({ modules }: Manifest): ReadonlyMap<string, string> => {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  const index = elements.map(({ name, tagName }) => `export { ${name}, type ${name}Props } from './${tagName}.ts';\n`);
  return new Map([
    ...elements.map((element) => [`${element.tagName}.ts`, componentSource(element)] as const),
    ['index.ts', `// Generated from the elements by \`pnpm generate\`. Do not edit.\n${index.toSorted().join('')}`],
  ]);
};
