import type { FacetValue, Facets, SearchQuery } from '@chandlery/contract';
import { type Html, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import type { Visitor } from '../visitor.ts';
import { sourceKey, typeKey } from '../card/badge.ts';
import type { TextKey } from '../locale/messages.ts';
import { type FacetName, addressQuery, chosenValues, facetNames, toggled } from './query.ts';

const titles = {
  type: 'facetType',
  category: 'facetCategory',
  platform: 'facetPlatform',
  price: 'facetPrice',
  source: 'facetSource',
  certified: 'facetCertified',
} as const satisfies Record<FacetName, TextKey>;

const valueKeys: Readonly<Partial<Record<FacetName, Readonly<Record<string, TextKey>>>>> = {
  type: typeKey,
  source: sourceKey,
  price: { free: 'offerFree', trial: 'offerTrial', paid: 'offerPaid', byol: 'offerByol' },
  certified: { true: 'certifiedYes', false: 'certifiedNo' },
};

/** What a facet's value is called: in the visitor's language where it is one of ours, else as the store labels it. */
const valueLabel = (visitor: Visitor, facet: FacetName, value: string, facets: Facets): string => {
  const key = valueKeys[facet]?.[value];
  return key === undefined ? (facets[facet].find((one) => one.value === value)?.label ?? value) : visitor.text(key);
};

/** More values than these are folded away. */
const shownValues = 8;

const valueLink = (
  visitor: Visitor,
  query: SearchQuery,
  path: string,
  facet: FacetName,
  facets: Facets,
  { value, count }: FacetValue,
): Html => {
  const isChosen = chosenValues(query, facet).includes(value);
  return html`<li>
    <a
      class="facet-value"
      href="${visitor.link(path, toggled(query, facet, value))}"
      rel="nofollow"
      ${isChosen ? html`aria-current="true"` : null}
    >
      <span class="facet-box">${isChosen ? icon('check') : null}</span
      ><span class="facet-label" dir="auto">${valueLabel(visitor, facet, value, facets)}</span>
      <span class="count">${visitor.number(count)}</span></a
    >
  </li>`;
};

const facetGroup = (
  visitor: Visitor,
  query: SearchQuery,
  path: string,
  facet: FacetName,
  facets: Facets,
): Html | null => {
  const chosen = chosenValues(query, facet);
  // A value that would leave nothing is worth showing only where it is the one to switch off.
  const values = facets[facet].filter(({ value, count }) => count > 0 || chosen.includes(value));
  // What all results have in common leaves nothing to choose.
  if (values.length < 2 && chosen.length === 0) return null;
  const links = values.map((value) => valueLink(visitor, query, path, facet, facets, value));
  const folded = links.slice(shownValues);
  return html` <section class="facet">
    <h3 id="facet-${facet}">${visitor.text(titles[facet])}</h3>
    <ul aria-labelledby="facet-${facet}">
      ${links.slice(0, shownValues)}
    </ul>
    ${
      folded.length === 0
        ? null
        : html`<details ${values.slice(shownValues).some(({ value }) => chosen.includes(value)) ? html`open` : null}>
            <summary>${visitor.count('moreTags', folded.length)}</summary>
            <ul aria-labelledby="facet-${facet}">
              ${folded}
            </ul>
          </details>`
    }
  </section>`;
};

/** The facets as links: each is the address of the results with that value switched. `path` is the page they lead to. */
export const facetPanel = (
  visitor: Visitor,
  query: SearchQuery,
  facets: Facets,
  path: string,
  hidden: readonly FacetName[],
): Html =>
  html` <details class="facets">
    <summary>
      ${icon('filter')}
      <h2>${visitor.text('filters')}</h2>
    </summary>
    ${facetNames.filter((facet) => !hidden.includes(facet)).map((facet) => facetGroup(visitor, query, path, facet, facets))}
  </details>`;

/** The filters that are on, each a link that takes it off. */
export const activeFilters = (
  visitor: Visitor,
  query: SearchQuery,
  facets: Facets,
  path: string,
  hidden: readonly FacetName[],
): Html | null => {
  const active = facetNames
    .filter((facet) => !hidden.includes(facet))
    .flatMap((facet) =>
      chosenValues(query, facet).map((value) => ({ facet, value, label: valueLabel(visitor, facet, value, facets) })),
    );
  if (active.length === 0) return null;
  const cleared = addressQuery({
    ...(query.q === undefined ? {} : { q: query.q }),
    ...(query.sort === undefined ? {} : { sort: query.sort }),
  });
  return html` <ul class="active-filters" aria-label="${visitor.text('activeFilters')}">
    ${active.map(
      ({ facet, value, label }) =>
        html`<li>
          <a
            class="chip"
            href="${visitor.link(path, toggled(query, facet, value))}"
            rel="nofollow"
            aria-label="${visitor.text('removeFilter', { name: label })}"
            ><span dir="auto">${label}</span>${icon('close')}</a
          >
        </li>`,
    )}
    <li><a href="${visitor.link(path, cleared)}" rel="nofollow">${visitor.text('clearFilters')}</a></li>
  </ul>`;
};
