import type { ProductDetail, ReleasePage } from '@chandlery/contract';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { productArgument } from '../product/name.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { clientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import { widthOf } from '../terminal/facts.ts';
import { plain } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { describeProduct } from './describe-product.ts';

interface Options extends StoreOptions, FormatOptions {
  readonly full?: true;
}

const newest = 5;

const text = async (terminal: Terminal, product: ProductDetail, releases: ReleasePage, { full }: Options) => {
  // What reads HTML takes longer to load than the store to answer.
  const sections = full === true ? (await import('./full-sections.ts')).fullSections(product, widthOf(terminal)) : [];
  return describeProduct(terminal, product, releases, sections);
};

/** `show`: one product. */
export const showCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('show')
      .description('show a product: what it is, what it costs, who may pull it')
      .addArgument(productArgument())
      .addOption(new Option('--full', 'with its description and how it is installed'))
      .addOption(storeOption())
      .addOption(formatOption())
      .action(async (slug: string, options: Options) => {
        const { products } = await clientFor(options, terminal);
        const [product, releases] = await Promise.all([
          products.details(slug),
          products.releases(slug, { limit: newest }),
        ]);
        if (options.format === 'json') writeJson(terminal, { ...product, releases: releases.items });
        else terminal.stdout.write(await text(terminal, plain(product), plain(releases), options));
      }),
    ['acme/db', 'its plans, newest releases and links'],
    ['acme/db --full', 'with all that its page says'],
    ["acme/db --format json | jq -r '.plans[].images[].reference'", 'its images, for a program'],
  );
