/** All tables, for Drizzle and for its migration generator. */
export * from '../catalogue/relations.ts';
export * from '../catalogue/tables.ts';
export * from '../embed/tables.ts';
export * from '../media/tables.ts';
export * from '../search/tables.ts';
