/** Checks of the store's answers for where zod is too large: a browser. Generated from the schemas, with the same verdict. */
export { type Check, mistakeIn } from './check.ts';
export * from './generated/index.ts';
