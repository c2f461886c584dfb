/** One text per plural category of the language; `other` is always there. */
export type PluralForms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/** Words of one language. */
export type Table = Readonly<Record<string, string | PluralForms>>;

/** Messages without a count. */
export type TextKeys<Words> = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** Another language: exactly the messages of the English one. */
export type Translated<Words> = { readonly [Key in TextKeys<Words>]: string } & {
  readonly [Key in Exclude<keyof Words, TextKeys<Words>>]: PluralForms;
};
