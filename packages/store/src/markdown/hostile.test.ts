/** Whatever is written, what a browser's parser makes of the result holds nothing that is off the allow-list. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { allowedElements, headingAttributes, linkSchemes } from './allowlist.ts';
import { hostileTexts } from './hostile.ts';
import { renderMarkdown } from './markdown.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const imageOrigin = 'https://media.example';
const options = { anchors: 'about', imageOrigins: [imageOrigin] };

const allowed: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(allowedElements),
  ...['h3', 'h4', 'h5', 'h6'].map((tag): [string, readonly string[]] => [tag, headingAttributes]),
]);

const isElement = (node: Node): node is Element => 'tagName' in node;

const valueRules: Record<string, (value: string) => boolean> = {
  href: (value) => value.startsWith('#about-') || linkSchemes.some((scheme) => URL.parse(value)?.protocol === scheme),
  rel: (value) => value === 'nofollow ugc noopener',
  src: (value) => URL.parse(value)?.origin === imageOrigin,
  id: (value) => value.startsWith('about-'),
  class: (value) => /^language-\S+$/.test(value),
  dir: (value) => ['ltr', 'rtl', 'auto'].includes(value),
  align: (value) => ['left', 'center', 'right'].includes(value),
  tabindex: (value) => value === '0',
  loading: (value) => value === 'lazy',
  decoding: (value) => value === 'async',
  referrerpolicy: (value) => value === 'no-referrer',
};

const check = (html: string): void => {
  const ids = new Set<string>();
  const visit = (node: Node): void => {
    assert.notEqual(node.nodeName, '#comment', html);
    if (!isElement(node)) return;
    const attributes = allowed.get(node.tagName);
    assert.ok(attributes, `<${node.tagName}> in ${html}`);
    assert.equal(node.namespaceURI, 'http://www.w3.org/1999/xhtml', html);
    for (const { name, value } of node.attrs) {
      assert.ok(attributes.includes(name), `${node.tagName}[${name}] in ${html}`);
      assert.ok(valueRules[name]?.(value) ?? true, `${node.tagName}[${name}="${value}"] in ${html}`);
      if (name === 'id') assert.ok(!ids.has(value), `two of ${value} in ${html}`);
      if (name === 'id') ids.add(value);
    }
    if (node.tagName === 'a')
      assert.ok(
        node.attrs.some(({ name }) => name === 'href'),
        `<a> without href in ${html}`,
      );
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
};

describe('the allow-list', () => {
  it('has nothing on it that runs, loads, submits, styles or frames', () => {
    const active =
      /^(script|style|link|meta|base|iframe|frame|object|embed|applet|form|input|button|select|textarea|svg|math|template|slot|video|audio|source)$/;
    for (const [element, attributes] of allowed) {
      assert.doesNotMatch(element, active);
      assert.doesNotMatch(element, /-/, 'a custom element runs code');
      for (const attribute of attributes)
        assert.doesNotMatch(
          attribute,
          /^(on|style$|srcdoc$|srcset$|action|formaction|target$|ping$|name$|is$|slot$|part$)/,
        );
    }
    assert.deepEqual([...linkSchemes], ['http:', 'https:', 'mailto:']);
  });
});

describe('hostile text', () => {
  for (const text of hostileTexts)
    it(`comes out as text or as allowed markup: ${JSON.stringify(text)}`, () => {
      check(renderMarkdown(text, options));
      check(renderMarkdown(`before\n\n${text}\n\nafter`, options));
    });

  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '\n',
        '\n\n',
        '    ',
        '> ',
        '- ',
        '1. ',
        '# ',
        '```',
        '`',
        '**',
        '|',
        '<',
        '</',
        '>',
        '<!--',
        '-->',
        '"',
        "'",
        '\\',
        '&',
        ';',
        '[',
        '](',
        ')',
        '\u0000',
        '\u2028',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...allowed.keys())
        .map((tag) => `<${tag} onclick=x id=about-x href=javascript:x src=x style=x class=x>`),
    },
    { weight: 1, arbitrary: fc.constantFrom(...allowed.keys()).map((tag) => `</${tag}>`) },
  );

  /** Cut anywhere, as an attacker who counts on our joins would. */
  const mangled = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat())
    .map(([pieces, from, length]) => {
      const text = pieces.join('');
      const start = from % (text.length + 1);
      return text.slice(0, start) + text.slice(start + (length % 7));
    });

  it('comes out as allowed markup however it is joined, nested and cut', () => {
    fc.assert(
      fc.property(mangled, (text) => check(renderMarkdown(text, options))),
      { numRuns: 5000 },
    );
  });

  it('stays allowed markup when a browser writes it out and reads it again', () => {
    fc.assert(
      fc.property(mangled, (text) => check(serialize(parseFragment(renderMarkdown(text, options))))),
      { numRuns: 2000 },
    );
  });

  it('of any length that is taken is rendered', () => {
    for (const unit of [
      '[',
      '![',
      '<a>',
      '> ',
      '*a ',
      '`',
      '<!--',
      '- ',
      '&',
      '|-',
      '[a](',
      '\\',
      '((',
      '~~',
      '<p',
      '# \n',
    ])
      check(renderMarkdown(unit.repeat(25_000 / unit.length), options));
  });
});
