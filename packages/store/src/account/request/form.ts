import type { Context } from 'hono';
import * as z from 'zod/mini';
import { passwordLength } from '../../identity/lifetimes.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { type TextKey, messages } from '../../pages/locale/messages.ts';
import type { Visitor } from '../../pages/visitor.ts';

/** What a form's fields hold, as they were sent. */
type Entered = Readonly<Record<string, string>>;

interface Sent {
  readonly entered: Entered;
  /** Fields that may be sent several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export type ReadForm<Values> = Sent &
  ({ readonly values: Values; readonly errors: null } | { readonly values: null; readonly errors: FormErrors });

/** A key of the words: schemas of forms have it in place of a message, which depends on the reader. */
export const error = (key: TextKey): TextKey => key;

const isTextKey = (key: string): key is TextKey =>
  Object.hasOwn(messages.en, key) && typeof messages.en[key as TextKey] === 'string';

/** Numbers that messages mention. */
export const limits = { minimum: passwordLength.least, maximum: passwordLength.most } as const;

const textOf = (visitor: Visitor, message: string): string =>
  visitor.text(isTextKey(message) ? message : 'errorNeeded', limits);

/** A form's fields, where it is of the kind that the pages send. No database takes U+0000. */
const fieldsOf = async ({ req }: Context): Promise<URLSearchParams> => {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.header('content-type') ?? '');
  const fields = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(isForm ? await req.text() : ''))
    fields.append(name, value.replaceAll('\0', ''));
  return fields;
};

/**
 * Reads a form that was sent. A field that may be sent several times is a `z.array` in the schema.
 * @returns its values, or what is wrong with which field, in the visitor's words
 */
export const readForm = async <Shape extends z.core.$ZodShape>(
  context: Context,
  visitor: Visitor,
  schema: z.ZodMiniObject<Shape>,
): Promise<ReadForm<z.output<z.ZodMiniObject<Shape>>>> => {
  const sent = await fieldsOf(context);
  const { shape } = schema._zod.def;
  const isList = (name: string) => Object.hasOwn(shape, name) && shape[name]?._zod.def.type === 'array';
  const texts = [...new Set(sent.keys())].map((name): [string, string[]] => [name, sent.getAll(name)]);
  const lists = Object.fromEntries(texts.filter(([name]) => isList(name)));
  const entered = Object.fromEntries(texts.flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]])));
  const result = z.safeParse(schema, { ...entered, ...lists });
  if (result.success) return { values: result.data, errors: null, entered, lists };
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) errors[String(path[0] ?? 'form')] ??= textOf(visitor, message);
  return { values: null, errors, entered, lists };
};
