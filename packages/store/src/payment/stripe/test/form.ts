/** Bodies and queries as Stripe takes them: `items[0][price]=…`. */

/** What a parameter is: text, a list, or more parameters. */
export type Parameter = string | Parameters;
export interface Parameters {
  readonly [name: string]: Parameter;
}
interface Building {
  [name: string]: string | Building;
}

export const parseForm = (text: string): Parameters => {
  const whole: Building = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    const last = path.pop() ?? '';
    let here = whole;
    for (const part of path) {
      const next = here[part];
      const inside: Building = typeof next === 'object' ? next : {};
      here[part] = inside;
      here = inside;
    }
    here[last === '' ? String(Object.keys(here).length) : last] = value;
  }
  return whole;
};

export const textOf = (parameter: Parameter | undefined): string | null =>
  typeof parameter === 'string' && parameter !== '' ? parameter : null;
export const numberOf = (parameter: Parameter | undefined): number | null => {
  const text = textOf(parameter);
  return text === null ? null : Number(text);
};
export const partsOf = (parameter: Parameter | undefined): Parameters =>
  typeof parameter === 'object' ? parameter : {};
export const listOf = (parameter: Parameter | undefined): readonly Parameter[] => Object.values(partsOf(parameter));
/** All texts of a part, such as metadata. */
export const textsOf = (parameter: Parameter | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(partsOf(parameter)).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
