/** Goes up with every change to what search keeps of a product: to `document.ts`, `words.ts`, `facets.ts` or `popularity.ts`. */
export const searchFormat = 2;
