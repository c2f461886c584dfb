import { Argument, InvalidArgumentError } from 'commander';

/** A product's name as an argument: `acme/db`. */
export const productArgument = (): Argument =>
  new Argument('<PRODUCT>', 'its name: acme/db').argParser((text: string) => {
    if (!/^[\w.-]+\/[\w.-]+$/.test(text)) throw new InvalidArgumentError('A product is named publisher/name: acme/db.');
    return text.toLowerCase();
  });
