/** All tables, for Drizzle and for its migration generator. */
export * from '../catalogue/relations.ts';
export * from '../catalogue/tables.ts';
export * from '../compatible/billing/tables.ts';
export * from '../compatible/external-id/tables.ts';
export * from '../compatible/fulfilment/tables.ts';
export * from '../embed/tables.ts';
export * from '../keys/tables.ts';
export * from '../license/tables.ts';
export * from '../mail/outbox/tables.ts';
export * from '../media/tables.ts';
export * from '../outbox/tables.ts';
export * from '../registry/events/tables.ts';
export * from '../registry/images/tables.ts';
export * from '../registry/token/tables.ts';
export * from '../search/tables.ts';
export * from '../subscription/tables.ts';
