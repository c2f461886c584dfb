/** Reads a page as a browser's parser does, so that tests speak of elements and not of strings. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, white space joined. */
  readonly text: string;
  readonly all: (tag: string) => readonly MarkupElement[];
}

const textOf = (node: Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

const elementsIn = (node: Node): readonly MarkupElement[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [wrap(child), ...elementsIn(child)] : []))
    : [];

const wrap = (node: DefaultTreeAdapterTypes.Element): MarkupElement => ({
  tag: node.tagName,
  attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
  text: textOf(node).replaceAll(/\s+/g, ' ').trim(),
  all: (tag) => elementsIn(node).filter((element) => element.tag === tag),
});

/** Every element of a page, in the order of the document. */
export const readMarkup = async (response: Response): Promise<readonly MarkupElement[]> =>
  elementsIn(parse(await response.text()));

export const withTag = (elements: readonly MarkupElement[], tag: string): readonly MarkupElement[] =>
  elements.filter((element) => element.tag === tag);

/** The only element with an id. @throws where there is none, or two */
export const withId = (elements: readonly MarkupElement[], id: string): MarkupElement => {
  const [found, second] = elements.filter(({ attributes }) => attributes['id'] === id);
  if (found === undefined || second !== undefined)
    throw new Error(`${found === undefined ? 'no' : 'more than one'} element has the id ${id}`);
  return found;
};

/** Data blocks of a page, parsed. */
export const dataBlocks = (elements: readonly MarkupElement[]): readonly unknown[] =>
  withTag(elements, 'script')
    .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
    .map(({ text }): unknown => JSON.parse(text));
