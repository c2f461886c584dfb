import type { Visitor } from '../pages/visitor.ts';

/** Words of another script within a sentence that runs from right to left: isolated (Unicode Annex 9), or both would be shuffled. */
export const isolated = ({ direction }: Pick<Visitor, 'direction'>, text: string): string =>
  direction === 'rtl' ? `\u2068${text}\u2069` : text;
