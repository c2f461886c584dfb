import type { Plan, ProductDetail, Release, ReleasePage } from '@chandlery/contract';
import wrapAnsi from 'wrap-ansi';
import { offerText, priceText } from '../product/price.ts';
import { day, pullers, roundCount, warnings } from '../product/words.ts';
import { colorsOf } from '../terminal/colors.ts';
import { type Fact, factLines, widthOf } from '../terminal/facts.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

const facts = (product: ProductDetail): readonly Fact[] => [
  ['Publisher', `${product.publisher.name}${product.publisher.verified ? ', verified' : ''}`],
  ['Source', product.source],
  ['Type', product.pluginKind === null ? product.type : `${product.pluginKind} ${product.type}`],
  ['Price', offerText(product.offer)],
  ['Certified', product.certification ?? ''],
  ['Rating', product.rating === null ? '' : `${product.rating.average} of 5, from ${product.rating.count} reviews`],
  ['Pulls', roundCount(product.pulls)],
  ['Platforms', product.platforms.join(', ')],
  ['Categories', product.categories.map(({ name }) => name).join(', ')],
  ['Support', product.support?.statement ?? ''],
  ['Terms', product.terms === null ? '' : (product.terms.url ?? `version ${product.terms.version}, on its page`)],
  ['Not sold to', product.excludedCountries.join(', ')],
  ['Updated', day(product.updatedAt)],
  ['Page', product.url],
];

const planPrice = ({ kind, prices: [first], trialDays, gated }: Plan): string => {
  if (kind === 'free') return 'free';
  if (kind === 'byol') return gated ? 'own licence, by order' : 'own licence';
  const price = first === undefined ? '' : priceText(first);
  return trialDays === 0 ? price : `${price}, ${trialDays} days free`;
};

const imagesText = ({ images: [first, ...others] }: Plan): string => {
  if (first === undefined) return 'none';
  return others.length === 0 ? first.reference : `${others.length + 1} images`;
};

const planTable = (terminal: Terminal, plans: readonly Plan[]): string =>
  table(
    terminal,
    plans,
    [
      { header: 'PLAN', text: ({ slug, isDefault }) => (isDefault ? `${slug} *` : slug) },
      { header: 'PRICE', text: planPrice, shrinksTo: 20 },
      { header: 'PULLED BY', text: ({ pullRequirement }) => pullers[pullRequirement], shrinksTo: 11 },
      { header: 'IMAGES', text: imagesText },
      { header: 'DESCRIPTION', text: ({ description }) => description, shrinksTo: 30, isDispensable: true },
    ],
    2,
  );

const releaseTable = (terminal: Terminal, releases: readonly Release[]): string => {
  const { red } = colorsOf(terminal.stdout, terminal.env);
  return table(
    terminal,
    releases,
    [
      { header: 'VERSION', text: ({ version }) => version },
      { header: 'RELEASED', text: ({ releasedAt }) => (releasedAt === null ? '' : day(releasedAt)) },
      { header: 'KIND', text: ({ severity }) => (severity === 'security' ? red(severity) : severity) },
      { header: 'CHANNEL', text: ({ channel }) => channel },
      { header: 'TAGS', text: ({ tags }) => tags.join(', '), shrinksTo: 10 },
    ],
    2,
  );
};

/** A title with what is below it. */
export type Section = readonly [title: string, body: string];

/**
 * A product for people.
 * @param more what comes below all that
 */
export const describeProduct = (
  terminal: Terminal,
  product: ProductDetail,
  releases: ReleasePage,
  more: readonly Section[],
): string => {
  const { bold, cyan, yellow } = colorsOf(terminal.stdout, terminal.env);
  const wrap = (text: string): string => `${wrapAnsi(text, widthOf(terminal), { hard: true })}\n`;
  const warning = warnings[product.status];
  const links = product.links.map(({ label, url }): Fact => [label, url]);
  const sections: readonly Section[] = [
    ['Plans', product.plans.length === 0 ? '' : planTable(terminal, product.plans)],
    ['Links', links.length === 0 ? '' : factLines(terminal, links)],
    ['Newest releases', releases.items.length === 0 ? '' : releaseTable(terminal, releases.items)],
    ...more,
  ];
  return [
    `${bold(product.name)}  ${cyan(product.slug)}${product.version === null ? '' : `  ${product.version}`}\n`,
    wrap(product.shortDescription),
    warning === null ? '' : wrap(yellow(`This product is ${warning}. ${product.statusReason ?? ''}`.trim())),
    `\n${factLines(terminal, facts(product))}`,
    ...sections
      .filter(([, body]) => body !== '')
      .map(([title, body]) => `\n${bold(title)}\n${body.replace(/\n*$/, '\n')}`),
  ].join('');
};
