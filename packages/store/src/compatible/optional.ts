import * as z from 'zod/mini';

/** What may be left out. Old clients send it as null or as an empty text; all are read as null. */
export const optional = <Schema extends z.core.$ZodType>(
  schema: Schema,
): z.ZodMiniType<z.output<Schema> | null, unknown> =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value: unknown, context): z.output<Schema> | null => {
      if (value === undefined || value === null || value === '') return null;
      const result = z.safeParse(schema, value);
      if (result.success) return result.data;
      for (const { path, message } of result.error.issues)
        context.issues.push({ code: 'custom', path, message, input: value });
      return z.NEVER;
    }),
  );
