import fc from 'fast-check';
import type * as z from 'zod/mini';

type Schema = z.core.$ZodTypes;

const stringOf = (schema: Schema): fc.Arbitrary<string> => {
  let pattern: RegExp | undefined;
  let max = Infinity;
  let min = 0;
  for (const check of schema._zod.def.checks ?? []) {
    const def = check._zod.def as unknown as Record<string, unknown>;
    if (def['pattern'] instanceof RegExp) pattern = def['pattern'];
    if (def['check'] === 'max_length') max = Number(def['maximum']);
    if (def['check'] === 'min_length') min = Number(def['minimum']);
  }
  const all =
    pattern === undefined
      ? fc.string({ unit: 'grapheme', maxLength: 20 })
      : // fast-check makes no text for what looks ahead.
        fc.stringMatching(new RegExp(pattern.source.replace(/\(\?!.*?\)/, ''), pattern.flags));
  return all.filter((text) => text.length >= min && text.length <= max && (pattern?.test(text) ?? true));
};

const numberOf = (schema: Schema): fc.Arbitrary<number> => {
  const def = schema._zod.def as unknown as Record<string, unknown>;
  if (def['format'] !== 'safeint') return fc.double({ noNaN: true, noDefaultInfinity: true });
  const limit = (name: string) =>
    (schema._zod.def.checks ?? [])
      .map((check) => check._zod.def as unknown as Record<string, unknown>)
      .find((check) => check['check'] === name)?.['value'];
  return fc.maxSafeInteger().map((value) => Math.max(value, Number(limit('greater_than') ?? value)));
};

/** Values that a schema of the contract takes: for lists in a query the written form, for everything else the parsed one. */
export const validInput = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object': {
      const entries = Object.entries(def.shape);
      const isOptional = (value: unknown) => (value as Schema)._zod.def.type === 'optional';
      return fc.record(Object.fromEntries(entries.map(([key, value]) => [key, validInput(value)])), {
        requiredKeys: entries.filter(([, value]) => !isOptional(value)).map(([key]) => key),
      });
    }
    case 'array':
      return fc.array(validInput(def.element), { maxLength: 3 });
    case 'optional':
      return fc.option(validInput(def.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(validInput(def.innerType), { nil: null });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'string':
      return stringOf(schema as Schema);
    case 'number':
      return numberOf(schema as Schema);
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`no arbitrary for schemas of the type ${def.type}`);
  }
};
