import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from './markdown.ts';

describe('what publishers write', () => {
  it('becomes paragraphs, lists, tables and code', () => {
    const html = renderMarkdown(
      'Hello **there**\n\n- one\n- two\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n```yaml\na: <b>\n```',
    );
    assert.match(html, /<p>Hello <strong>there<\/strong><\/p>/);
    assert.match(html, /<ul>\s*<li>one<\/li>/);
    assert.match(html, /<th align="center">a<\/th>\s*<th align="right">b<\/th>/);
    assert.match(html, /<pre tabindex="0"><code class="language-yaml">a: &lt;b&gt;\n<\/code><\/pre>/);
  });

  it('keeps the harmless HTML that is common in Markdown', () => {
    const html = renderMarkdown(
      'one<br>two <kbd>Ctrl</kbd>\n\n<details open><summary>More</summary>\n\nHidden *text*\n\n</details>\n\n<!-- note -->',
    );
    assert.match(html, /one<br \/>two <kbd>Ctrl<\/kbd>/);
    assert.match(html, /<details open><summary>More<\/summary>\s*<p>Hidden <em>text<\/em><\/p>\s*<\/details>/);
    assert.doesNotMatch(html, /note/);
  });

  it('shows a placeholder in angle brackets as it was written', () => {
    assert.equal(renderMarkdown('run acme/db:<version> now').trim(), '<p>run acme/db:&lt;version&gt; now</p>');
  });

  it('drops an element for looks and keeps its text', () => {
    assert.equal(renderMarkdown('a <font color="red">red</font> word').trim(), '<p>a red word</p>');
  });

  it('makes a link only of an address with a scheme', () => {
    const html = renderMarkdown('https://acme.example/a, postgres.conf and acme.com');
    assert.equal(html.match(/<a /g)?.length, 1);
  });
});

describe('links', () => {
  it('carry a relation that promises search engines and the opened page nothing', () => {
    assert.match(
      renderMarkdown('[x](https://acme.example)'),
      /<a href="https:\/\/acme\.example\/" rel="nofollow ugc noopener">x<\/a>/,
    );
  });

  it('that would lead into the page that shows the text become text', () => {
    for (const href of ['/account', 'other.md', '//evil.example', '?q=x', 'https://store.example@evil.example/'])
      assert.equal(renderMarkdown(`[x](${href})`).trim(), '<p><span>x</span></p>', href);
  });

  it('to a heading of the same text go to its prefixed id', () => {
    const html = renderMarkdown('[go](#How-To_run-it)\n\n# How To_run it?', { anchors: 'about' });
    assert.match(html, /<a href="#about-how-to_run-it">go<\/a>/);
    assert.match(html, /<h3 id="about-how-to_run-it">/);
  });

  it('to no heading of the text become text', () => {
    assert.doesNotMatch(renderMarkdown('[go](#header)\n\n# Other', { anchors: 'about' }), /<a/);
  });

  it('without words are left out', () => {
    assert.doesNotMatch(renderMarkdown('[](https://acme.example) <a href="https://acme.example"> </a>'), /<a/);
  });
});

describe('headings', () => {
  const levels = (text: string, topHeading?: 2 | 4): string[] =>
    [...renderMarkdown(text, topHeading === undefined ? {} : { topHeading }).matchAll(/<h(\d)/g)].map(
      (match) => match[1] ?? '',
    );

  it('start below the page’s own and keep their order', () => {
    assert.deepEqual(levels('# a\n## b\n### c\n## d\n# e'), ['3', '4', '5', '4', '3']);
  });

  it('never skip a level, whatever the text skips', () => {
    assert.deepEqual(levels('# a\n#### b\n###### c\n## d'), ['3', '4', '5', '4']);
    assert.deepEqual(levels('### a\n\n<h5>b</h5>\n\n# c', 2), ['2', '3', '2']);
  });

  it('stop at the lowest level there is', () => {
    assert.deepEqual(levels('# a\n## b\n### c\n#### d', 4), ['4', '5', '6', '6']);
  });

  it('that read alike have different ids', () => {
    const html = renderMarkdown('# Use\n# Use\n# Use', { anchors: 'about' });
    assert.deepEqual(
      [...html.matchAll(/id="([^"]+)"/g)].map((match) => match[1]),
      ['about-use', 'about-use-1', 'about-use-2'],
    );
  });

  it('have no id where none was asked for, nor one of the publisher’s choosing', () => {
    assert.doesNotMatch(renderMarkdown('# Use'), / id=/);
    assert.doesNotMatch(renderMarkdown('<h2 id="content">Use</h2>', { anchors: 'about' }), / id=/);
  });
});

describe('images', () => {
  it('of the store are shown in place, lazily, without telling where from', () => {
    const html = renderMarkdown('![A chart](https://store.example/media/a.png)', {
      imageOrigins: ['https://store.example'],
    });
    assert.match(
      html,
      /<img src="https:\/\/store\.example\/media\/a\.png" alt="A chart" loading="lazy" decoding="async" referrerpolicy="no-referrer" \/>/,
    );
  });

  it('of anyone else become links to them', () => {
    const html = renderMarkdown('![A chart](https://cdn.example/a.png) and ![](https://cdn.example/b.png)', {
      imageOrigins: ['https://store.example'],
    });
    assert.doesNotMatch(html, /<img/);
    assert.match(
      html,
      /<a href="https:\/\/cdn\.example\/a\.png" rel="[^"]+">A chart<\/a> and <a href="[^"]+" rel="[^"]+">b\.png<\/a>/,
    );
  });

  it('of anyone else inside a link give the link their words', () => {
    const html = renderMarkdown('[![build passing](https://cdn.example/a.svg)](https://ci.example/)');
    assert.match(html, /<a href="https:\/\/ci\.example\/" rel="[^"]+"><span>build passing<\/span><\/a>/);
  });

  it('are followed by the rest of the sentence', () => {
    assert.match(renderMarkdown('see ![x](https://cdn.example/a.png) here'), /<\/a> here<\/p>/);
    assert.match(renderMarkdown('[![x](https://cdn.example/a.png) here](https://ok.example)'), /<\/span> here<\/a>/);
  });
});
