export interface Token {
  /** `--store-color-border` */
  readonly property: string;
  /** What it is where nobody sets it. */
  readonly css: string;
  readonly description: string;
}

interface Group {
  readonly [name: string]: unknown;
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tokens of `tokens.json` (Design Tokens Community Group format). */
export const tokensIn = (group: Group, path: readonly string[] = []): Token[] => {
  const { $value, $description, $extensions } = group;
  const own =
    $value === undefined
      ? []
      : [
          {
            property: `--${path.join('-')}`,
            css: String((isGroup($extensions) ? $extensions : {})['css']),
            description: String($description),
          },
        ];
  const nested = Object.entries(group).flatMap(([name, value]) =>
    !name.startsWith('$') && isGroup(value) ? tokensIn(value, [...path, name]) : [],
  );
  return [...own, ...nested];
};
