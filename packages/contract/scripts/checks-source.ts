import type * as z from 'zod/mini';
import * as contract from '../src/index.ts';

type Schema = z.core.$ZodTypes;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Name of the check of an exported schema: `ProductBatch` → `productBatch`. */
const checkName = (name: string) => name[0]?.toLowerCase() + name.slice(1);

const names = new Map<unknown, string>(
  Object.entries(contract)
    .filter(([, value]) => isSchema(value))
    .map(([name, value]) => [value, name]),
);

const combinators = [
  'array',
  'boolean',
  'both',
  'integer',
  'nullable',
  'number',
  'object',
  'oneOf',
  'optional',
  'string',
];

/** Marks every call, so that bundlers leave out the checks that a page does not use. */
const pure = (source: string) =>
  source.replaceAll(new RegExp(`\\b(?:${combinators.join('|')})\\(`, 'g'), '/* @__PURE__ */ $&');

/** Arguments with the undefined ones at the end left out. */
const call = (name: string, args: readonly (string | undefined)[]) =>
  `${name}(${args
    .slice(0, args.findLastIndex((arg) => arg !== undefined) + 1)
    .map((arg) => arg ?? 'undefined')
    .join(', ')})`;

const keysOf = ({ _zod: { def } }: Schema): string[] => (def.type === 'object' ? Object.keys(def.shape) : []);

const unknown = (what: string): never => {
  throw new Error(`The generator of checks does not know ${what}. Teach it, or write the schema another way.`);
};

const stringSource = (schema: Schema): string => {
  const patterns = (schema._zod.def.checks ?? []).map((check) => {
    const def = check._zod.def as unknown as Record<string, unknown>;
    return def['pattern'] instanceof RegExp ? String(def['pattern']) : unknown(`the string check ${String(def['check'])}`);
  });
  return patterns.length > 1 ? unknown('several patterns of a string') : `string(${patterns.join()})`;
};

const numberSource = (schema: Schema): string => {
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as Record<string, unknown>);
  if (def['format'] !== 'safeint')
    return checks.length === 0 ? 'number' : unknown('checks of a number that is not an integer');
  let min: string | undefined;
  for (const check of checks) {
    if (check['check'] === 'greater_than' && check['inclusive'] === true) min = String(check['value']);
    else if (check['check'] !== 'number_format') unknown(`the number check ${String(check['check'])}`);
  }
  return call('integer', [min]);
};

/**
 * Writes the checks of schemas as TypeScript, each exported schema that is reached once, in the order of need.
 * @param roots schemas to begin with
 */
export const checksSource = (roots: readonly unknown[]): string => {
  const written: string[] = [];
  const done = new Set<unknown>();
  const used = new Set<string>();

  /** The largest exported object that this one extends. */
  const extended = (schema: Schema, shape: Readonly<Record<string, unknown>>) =>
    [...names.keys()]
      .filter(isSchema)
      .filter(
        ({ _zod: { def } }) =>
          def.type === 'object' && Object.entries(def.shape).every(([key, value]) => shape[key] === value),
      )
      .filter((other) => other !== schema)
      .toSorted((one, other) => keysOf(other).length - keysOf(one).length)[0];

  const objectSource = (schema: Schema, shape: Readonly<Record<string, unknown>>): string => {
    const base = extended(schema, shape);
    const inherited = base === undefined ? [] : keysOf(base);
    const own = Object.entries(shape).filter(([key]) => !inherited.includes(key));
    const first = base === undefined ? undefined : source(base);
    const rest = `object({ ${own.map(([key, value]) => `${key}: ${source(value)}`).join(', ')} })`;
    return first === undefined ? rest : `both(${first}, ${rest})`;
  };

  const inline = (schema: Schema): string => {
    const { def } = schema._zod;
    switch (def.type) {
      case 'object':
        return objectSource(schema, def.shape);
      case 'array':
        return def.checks ? unknown('checks of a list') : `array(${source(def.element)})`;
      case 'optional':
        return `optional(${source(def.innerType)})`;
      case 'nullable':
        return `nullable(${source(def.innerType)})`;
      case 'enum':
        return `oneOf('${Object.values(def.entries).join(' ')}')`;
      case 'string':
        return stringSource(schema);
      case 'number':
        return numberSource(schema);
      case 'boolean':
        return 'boolean';
      default:
        return unknown(`schemas of the type ${def.type}`);
    }
  };

  const source = (schema: unknown): string => {
    if (!isSchema(schema)) return unknown('what is not a schema');
    const name = names.get(schema);
    if (name === undefined) return inline(schema);
    if (!done.has(schema)) {
      done.add(schema);
      const body = inline(schema);
      used.add(name);
      written.push(`export const ${checkName(name)}: Check<contract.${name}> = ${pure(body)};`);
    }
    return checkName(name);
  };

  for (const root of roots) source(root);
  const typed = written.map((line) =>
    line.replace(/Check<contract\.(\w+)>/, (text, name: string) => (isExportedType(name) ? text : 'Check')),
  );
  const parts = combinators.filter((part) =>
    new RegExp(`\\b${part}\\b[(,; ]`).test(written.join('\n').replaceAll(/export const \w+/g, '')),
  );
  return `// Generated from the schemas by \`pnpm generate\`. Do not edit.
import type * as contract from '../index.ts';
import { type Check, ${parts.join(', ')} } from './check.ts';

${typed.join('\n')}
`;
};

/** Schemas that have a type of the same name beside them. */
const typeless = new Set(['Count', 'HttpUrl', 'Slug', 'ProductSlug', 'Digest']);
const isExportedType = (name: string) => !typeless.has(name);

/** All schemas that a browser may be answered with. */
export const answerSchemas: readonly unknown[] = [
  ...Object.values(contract.routes).map((route) => (isRecord(route) ? route['answer'] : undefined)),
  contract.Problem,
];
