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

const helpers = ['boolean', 'count', 'integer'];

/** Marks every call, so that bundlers leave out the checks that a page does not use. */
const pure = (source: string) => source.replaceAll(/\b(?:both|integer)\(/g, '/* @__PURE__ */ $&');

/** Arguments with the undefined ones at the end left out. */
const call = (name: string, args: readonly (string | undefined)[]) =>
  `${name}(${args
    .slice(0, args.findLastIndex((arg) => arg !== undefined) + 1)
    .map((arg) => arg ?? 'undefined')
    .join(', ')})`;

const keysOf = ({ _zod: { def } }: Schema): string[] => (def.type === 'object' ? Object.keys(def.shape) : []);

/** `slug: slug` as `slug`. */
const member = (key: string, check: string) => (key === check ? key : `${key}: ${check}`);

const unknown = (what: string): never => {
  throw new Error(`The generator of checks does not know ${what}. Teach it, or write the schema another way.`);
};

/** A text as a regular expression that only it matches. */
const escaped = (text: string | number): string => String(text).replaceAll(/[\\/.*+?()|[\]{}^$]/g, String.raw`\$&`);

const stringSource = (schema: Schema): string => {
  const patterns = (schema._zod.def.checks ?? []).map((check) => {
    const def = check._zod.def as unknown as Record<string, unknown>;
    return def['pattern'] instanceof RegExp
      ? String(def['pattern'])
      : unknown(`the string check ${String(def['check'])}`);
  });
  return patterns.length > 1 ? unknown('several patterns of a string') : (patterns[0] ?? '/^/');
};

const numberSource = (schema: Schema): string => {
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as Record<string, unknown>);
  if (def['format'] !== 'safeint')
    return checks.length === 0 ? 'Number.isFinite' : unknown('checks of a number that is not an integer');
  let min: string | undefined;
  for (const check of checks) {
    if (check['check'] === 'greater_than' && check['inclusive'] === true) min = String(check['value']);
    else if (check['check'] !== 'number_format') unknown(`the number check ${String(check['check'])}`);
  }
  return min === '0' ? 'count' : call('integer', [min]);
};

/** `ProductBatch` → `product-batch.ts`. */
const fileName = (name: string) => `${name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.ts`;

const generated = '// Generated from the schemas by `pnpm generate`. Do not edit.';

/** A check that has been written: in which file, as which line. */
interface Written {
  readonly file: string;
  readonly check: string;
  readonly line: string;
}

const moduleSource = (file: string, written: readonly Written[]): string => {
  const lines = written.filter((one) => one.file === file).map(({ line }) => line);
  const uses = (check: string) =>
    lines.some((line) => new RegExp(`\\b${check}\\b(?!:)`).test(line.slice(line.indexOf('='))));
  const borrowed = written.filter((one) => one.file !== file && uses(one.check));
  const imports = Map.groupBy(borrowed, (one) => one.file);
  return [
    generated,
    lines.some((line) => line.includes('contract.')) ? "import type * as contract from '../../index.ts';" : undefined,
    uses('both') ? "import { both } from '../both.ts';" : undefined,
    `import { ${['type Check', ...helpers.filter(uses)].join(', ')} } from '../check.ts';`,
    ...[...imports].map(
      ([from, checks]) => `import { ${checks.map(({ check }) => check).join(', ')} } from './${from}';`,
    ),
    '',
    ...lines,
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
};

/**
 * Writes the checks of schemas as TypeScript modules: one for each schema to begin with, holding it and what no module
 * before it holds; and one that has them all.
 * @param roots exported schemas to begin with
 * @returns sources by file name
 */
export const checksSource = (roots: readonly unknown[]): ReadonlyMap<string, string> => {
  const written: Written[] = [];
  const done = new Set<unknown>();
  let file = '';

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
    const rest = `{ ${own.map(([key, value]) => member(key, source(value))).join(', ')} }`;
    return first === undefined ? rest : `both(${first}, ${rest})`;
  };

  const inline = (schema: Schema): string => {
    const { def } = schema._zod;
    switch (def.type) {
      case 'object':
        return objectSource(schema, def.shape);
      case 'array':
        return def.checks ? unknown('checks of a list') : `[${source(def.element)}]`;
      case 'optional':
        return `[${source(def.innerType)}, undefined]`;
      case 'nullable':
        return `[${source(def.innerType)}, null]`;
      case 'enum':
        return `/^(${Object.values(def.entries).map(escaped).join('|')})$/`;
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
    // Patterns and numbers are written where they are used: repeated text is next to nothing once it is compressed, an export is not.
    if (name === undefined || (schema._zod.def.type !== 'object' && !roots.includes(schema))) return inline(schema);
    const check = checkName(name);
    if (!done.has(schema)) {
      done.add(schema);
      const body = pure(inline(schema));
      written.push({ file, check, line: `export const ${check}: Check<contract.${name}> = ${body};` });
    }
    return check;
  };

  for (const root of roots) {
    file = fileName(names.get(root) ?? unknown('roots that are not exported'));
    source(root);
  }
  const files = [...new Set(written.map((one) => one.file))];
  const modules = files.map((one) => [one, moduleSource(one, written)] as const);
  const all = files.toSorted().map((one) => `export * from './${one}';`);
  return new Map([...modules, ['index.ts', [generated, ...all, ''].join('\n')]]);
};

/** All schemas that a browser may be answered with. */
export const answerSchemas: readonly unknown[] = [
  ...Object.values(contract.routes).map((route) => (isRecord(route) ? route['answer'] : undefined)),
  contract.Problem,
];
