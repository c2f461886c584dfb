import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { officialImagesCommand } from './official-images.ts';

/** `chandlery import`: fills a store's catalogue from elsewhere. */
export const importCommand = (terminal: Terminal): Command =>
  new Command('import')
    .description("fill a store's catalogue from elsewhere, on the store's own machine")
    .addCommand(officialImagesCommand(terminal));
