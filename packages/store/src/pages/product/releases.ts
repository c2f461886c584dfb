import type { ProductDetail, Release, ReleasePage } from '@chandlery/contract';
import { type Html, allowListed, html } from '../html.ts';
import { icon } from '../layout/icon.ts';
import { productPath } from '../site.ts';
import type { Visitor } from '../visitor.ts';

const severityKey = { security: 'severitySecurity', feature: 'severityFeature', fix: 'severityFix' } as const;

const shownTags = 6;

const tagList = (visitor: Visitor, tags: readonly string[]): Html => {
  const rest = tags.slice(shownTags);
  return html`<ul class="tags" dir="ltr">
      ${tags.slice(0, shownTags).map((tag) => html`<li><code>${tag}</code></li>`)}
    </ul>
    ${
      rest.length === 0
        ? null
        : html`<details>
            <summary>${visitor.count('moreTags', rest.length)}</summary>
            <ul class="tags" dir="ltr">
              ${rest.map((tag) => html`<li><code>${tag}</code></li>`)}
            </ul>
          </details>`
    }`;
};

const platformList = (visitor: Visitor, { platforms }: Release): Html =>
  html`<ul class="tags" dir="ltr">
    ${platforms.map(
      ({ platform, size, digest }) =>
        html`<li>
          <code ${digest === null ? null : html`title="${digest}"`}>${platform}</code
          >${size === null ? null : html` <small>${visitor.size(size)}</small>`}
        </li>`,
    )}
  </ul>`;

const row = (visitor: Visitor, release: Release): Html => {
  const { version, releasedAt, severity, channel, tags, notesHtml } = release;
  return html` <tr>
      <th scope="row">
        <span dir="ltr">${version}</span
        >${channel === 'stable' ? null : html` <span class="badge" dir="auto">${channel}</span>`}
      </th>
      <td data-label="${visitor.text('released')}">
        ${releasedAt === null ? visitor.text('unknown') : html`<time datetime="${releasedAt}">${visitor.date(releasedAt)}</time>`}
      </td>
      <td data-label="${visitor.text('severity')}">
        <span class="badge badge-${severity}">${visitor.text(severityKey[severity])}</span>
      </td>
      <td data-label="${visitor.text('tags')}">${tagList(visitor, tags)}</td>
      <td data-label="${visitor.text('platforms')}">${platformList(visitor, release)}</td>
    </tr>
    ${
      notesHtml === ''
        ? null
        : html`<tr class="notes">
            <td colspan="5">
              <details>
                <summary>${visitor.text('releaseNotes', { version })}</summary>
                <div class="prose" dir="auto">${allowListed(notesHtml)}</div>
              </details>
            </td>
          </tr>`
    }`;
};

/** `cursor` is where this part of the list starts; null at its top. */
export const releasesSection = (
  visitor: Visitor,
  product: ProductDetail,
  { items, nextCursor }: ReleasePage,
  cursor: string | null,
): Html => {
  const part = (releases: string | null) => `${visitor.link(productPath(product.slug), { releases })}#releases`;
  return html` <section id="releases" class="section" aria-labelledby="title-releases">
    <h2 id="title-releases">${visitor.text('releases')}</h2>
    ${
      items.length === 0
        ? html`<p>${visitor.text('noReleases')}</p>`
        : html` <table class="releases">
            <thead>
              <tr>
                <th scope="col">${visitor.text('version')}</th>
                <th scope="col">${visitor.text('released')}</th>
                <th scope="col">${visitor.text('severity')}</th>
                <th scope="col">${visitor.text('tags')}</th>
                <th scope="col">${visitor.text('platforms')}</th>
              </tr>
            </thead>
            <tbody>
              ${items.map((release) => row(visitor, release))}
            </tbody>
          </table>`
    }
    ${
      cursor === null && nextCursor === null
        ? null
        : html`<p class="pager">
            ${cursor === null ? null : html`<a class="button button-quiet" rel="nofollow" href="${part(null)}">${visitor.text('newestReleases')}</a>`}
            ${nextCursor === null ? null : html`<a class="button button-quiet" rel="nofollow" href="${part(nextCursor)}">${visitor.text('olderReleases')}${icon('arrow')}</a>`}
          </p>`
    }
  </section>`;
};
