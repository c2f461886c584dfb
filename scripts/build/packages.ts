/** Packages that browsers and bundlers read: one output for each entry of their `exports`. In the order of their dependencies. */
export const libraries = ['license', 'contract', 'client', 'elements', 'react'] as const;

/** Every package that npm gets. In the order of their dependencies. */
export const published = [...libraries, 'cli'] as const;
