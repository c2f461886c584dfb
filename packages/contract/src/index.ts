/** The store API as data: schemas, the route table, problem codes. No I/O, no framework. */
export * from './account.ts';
export * from './category.ts';
export * from './external-id.ts';
export * from './certificate.ts';
export * from './identifier.ts';
export * from './money.ts';
export * from './plan.ts';
export * from './primitive.ts';
export * from './problem.ts';
export * from './product.ts';
export * from './publisher.ts';
export * from './release.ts';
export * from './route.ts';
export * from './routes.ts';
export * from './scope.ts';
export * from './search.ts';
export * from './store.ts';
