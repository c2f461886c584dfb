import type { Plan, PlanImage, ProductDetail } from '@chandlery/contract';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { productArgument } from '../product/name.ts';
import { warnings } from '../product/words.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { clientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { choosePlan } from './choose-plan.ts';

interface Options extends StoreOptions, FormatOptions {
  readonly plan?: string;
  readonly tag?: string;
  readonly platform?: string;
}

const line = ({ reference, tag }: PlanImage, options: Options): string => {
  const image = options.tag === undefined ? reference : `${reference.slice(0, -tag.length)}${options.tag}`;
  return ['docker pull', ...(options.platform === undefined ? [] : ['--platform', options.platform]), image].join(' ');
};

/** What stands between whoever asks and the image. */
const conditions = (product: ProductDetail, { pullRequirement, slug }: Plan): readonly string[] => [
  ...(warnings[product.status] === null
    ? []
    : [`${product.slug} is ${warnings[product.status]}. ${product.statusReason ?? ''}`.trim()]),
  ...(pullRequirement === 'signed-in' ? ['It can be pulled after docker login, with any account of the store.'] : []),
  ...(pullRequirement === 'subscribed'
    ? [`It can be pulled after docker login, with a subscription to the plan "${slug}": ${product.url}`]
    : []),
];

const isCompose = ({ compose }: ProductDetail, { images }: Plan): boolean => images.length > 1 && compose !== null;

const write = (terminal: Terminal, product: ProductDetail, plan: Plan, options: Options): void => {
  const commands = plan.images.map((image) => line(image, options));
  const { slug, compose } = product;
  const { pullRequirement } = plan;
  if (options.format === 'json') {
    writeJson(terminal, { product: slug, plan: plan.slug, pullRequirement, commands, compose: compose ?? null });
    return;
  }
  if (commands.length === 0)
    throw new CommandError(
      exitCodes.notFound,
      `${slug} has nothing to pull in the plan "${plan.slug}": ${product.url}`,
    );
  const isSeveral = isCompose(product, plan);
  terminal.stdout.write(isSeveral ? `${compose?.trimEnd()}\n` : commands.map((command) => `${command}\n`).join(''));
  if (isSeveral)
    terminal.stderr.write(
      `These are ${commands.length} images, for Compose: write this to compose.yaml, then docker compose up.\n`,
    );
  for (const condition of conditions(product, plan)) terminal.stderr.write(`${condition}\n`);
};

/** `pull-command`: the line that pulls a product, and nothing else on standard output. */
export const pullCommandCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('pull-command')
      .description('write the command that pulls a product, or its Compose file where it is several images')
      .addArgument(productArgument())
      .addOption(new Option('--plan <SLUG>', 'of this plan; the default one unless told'))
      .addOption(new Option('--tag <TAG>', 'another release: its tag'))
      .addOption(new Option('--platform <PLATFORM>', 'for another platform than this machine: linux/arm64'))
      .addOption(storeOption())
      .addOption(formatOption())
      .action(async (slug: string, options: Options) => {
        const { products } = await clientFor(options, terminal);
        const product = await products.details(slug);
        const safe = options.format === 'json' ? product : plain(product);
        write(terminal, safe, choosePlan(safe, options.plan), options);
      }),
    ['acme/db', 'the line to pull it'],
    ['acme/db --plan developer --tag 16.4', 'of another plan and release'],
    ['acme/backup > compose.yaml', 'a product of several images'],
  );
