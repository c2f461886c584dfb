import type { FacetValue, Facets, Product } from '@chandlery/contract';
import { offerText } from '../product/price.ts';
import { roundCount, warnings } from '../product/words.ts';
import { colorsOf } from '../terminal/colors.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Products, one on a line. */
export const resultTable = (terminal: Terminal, products: readonly Product[]): string => {
  const { cyan, green, yellow } = colorsOf(terminal.stdout, terminal.env);
  const description = ({ status, shortDescription }: Product): string => {
    const warning = warnings[status];
    return warning === null ? shortDescription : `${yellow(`[${warning}]`)} ${shortDescription}`;
  };
  return table(terminal, products, [
    { header: 'NAME', text: ({ slug }) => cyan(slug) },
    { header: 'DESCRIPTION', text: description, shrinksTo: 30 },
    { header: 'PRICE', text: ({ offer }) => offerText(offer), shrinksTo: 14 },
    { header: 'PULLS', text: ({ pulls }) => roundCount(pulls), align: 'end', isDispensable: true },
    {
      header: 'CERTIFIED',
      text: ({ certification }) => (certification === null ? '' : green(certification)),
      isDispensable: true,
    },
    { header: 'SOURCE', text: ({ source }) => source, isDispensable: true },
  ]);
};

/** What there is to filter by, as flags that can be typed. */
export const facetTable = (terminal: Terminal, facets: Facets): string => {
  const rows = Object.entries(facets).flatMap(([name, values]: [string, FacetValue[]]) =>
    values
      .filter(({ value }) => name !== 'certified' || value === 'true')
      .map(({ value, label, count }) => ({
        flag: name === 'certified' ? '--certified' : `--${name} ${value}`,
        label,
        count,
      })),
  );
  return table(terminal, rows, [
    { header: 'FILTER', text: ({ flag }) => flag },
    { header: 'PRODUCTS', text: ({ count }) => String(count), align: 'end' },
    { header: 'IS', text: ({ label }) => label, shrinksTo: 8 },
  ]);
};
