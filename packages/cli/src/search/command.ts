import type { SearchPage, SearchQuery } from '@chandlery/contract';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { type LimitOptions, limitOptions, wanted } from '../command/limit.ts';
import { listOption } from '../command/list-option.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { clientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { facetTable, resultTable } from './tables.ts';
import { collect } from './collect.ts';

type Filters = Pick<SearchQuery, 'type' | 'category' | 'platform' | 'price' | 'source' | 'publisher' | 'sort'>;

interface Options extends Filters, StoreOptions, FormatOptions, QuietOptions, LimitOptions {
  readonly certified?: true;
  readonly facets?: true;
}

const types = ['container', 'plugin', 'service'] satisfies SearchQuery['type'];
const prices = ['free', 'trial', 'paid', 'byol'] satisfies SearchQuery['price'];
const sources = ['store', 'official', 'community'] satisfies SearchQuery['source'];
const sorts = ['relevance', 'popular', 'rating', 'newest', 'updated', 'name'] satisfies SearchQuery['sort'][];

const queryOf = (words: readonly string[], options: Options): SearchQuery => {
  const { type, category, platform, price, source, publisher, sort, certified } = options;
  return {
    ...(words.length === 0 ? {} : { q: words.join(' ') }),
    type,
    category,
    platform,
    price,
    source,
    publisher,
    sort,
    certified,
  };
};

/** What there is to say beside the results: it does not belong to them, and goes where a pipe does not take it. */
const remarks = (page: SearchPage, words: readonly string[], { facets }: Options): readonly string[] => [
  ...(page.correctedQuery === undefined
    ? []
    : [`Nothing has "${words.join(' ')}". These have "${page.correctedQuery}".`]),
  ...(page.total === 0 ? ['Nothing was found.'] : []),
  ...(facets !== true && page.items.length < page.total
    ? [
        `${page.items.length} of ${page.total}. For more: --limit ${Math.min(page.total, page.items.length * 4)}, or --all.`,
      ]
    : []),
];

const write = (terminal: Terminal, found: SearchPage, words: readonly string[], options: Options): void => {
  if (options.format === 'json') {
    const { items, total, facets, correctedQuery = null } = found;
    writeJson(terminal, { items, total, facets, correctedQuery });
    return;
  }
  const page = plain(found);
  if (options.quiet === true) {
    terminal.stdout.write(page.items.map(({ slug }) => `${slug}\n`).join(''));
    return;
  }
  if (options.facets === true) terminal.stdout.write(facetTable(terminal, page.facets));
  else if (page.items.length > 0) terminal.stdout.write(resultTable(terminal, page.items));
  for (const remark of remarks(page, words, options)) terminal.stderr.write(`${remark}\n`);
};

/** `search`: products by words and filters. */
export const searchCommand = (terminal: Terminal): Command => {
  const command = new Command('search')
    .description('find products by words and filters')
    .argument('[WORDS...]', 'words that all must be there; the last may be only begun')
    .addOption(listOption('--type <TYPE>', 'only of this type', types))
    .addOption(listOption('--category <SLUG>', 'only of this category'))
    .addOption(listOption('--platform <PLATFORM>', 'only for this platform, such as linux/arm64'))
    .addOption(listOption('--price <PRICE>', 'only at this price', prices))
    .addOption(listOption('--source <SOURCE>', 'only from this source', sources))
    .addOption(new Option('--certified', 'only certified ones'))
    .addOption(new Option('--publisher <SLUG>', "only this publisher's"))
    .addOption(new Option('--sort <ORDER>', 'what comes first; relevance, or popular without words').choices(sorts))
    .addOption(new Option('--facets', 'write the filters that there are, with counts, instead of products'))
    .addOption(storeOption())
    .addOption(formatOption())
    .addOption(quietOption('names'))
    .action(async (words: string[], options: Options) => {
      const { search } = await clientFor(options, terminal);
      const most = options.facets === true ? 1 : wanted(options);
      write(terminal, await collect(search, queryOf(words, options), most, terminal.stderr), words, options);
    });
  for (const option of limitOptions(25)) command.addOption(option);
  command.addHelpText(
    'after',
    '\nFilters that are named several times, or with commas, widen each other: --price free,trial',
  );
  return addExamples(
    command,
    ['key value store', 'products that have these words'],
    ['--category databases-and-storage --price free,trial', 'what can be tried at once'],
    ['--certified --platform linux/arm64 --all', 'everything certified for this platform'],
    ['backup --facets', 'what there is to filter by'],
    ['database --quiet | head -1', 'the name of the best match'],
  );
};
