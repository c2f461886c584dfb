import { createHash, randomBytes } from 'node:crypto';

/** A secret that lets its bearer go on with one checkout as its account, where no cookie can. */
export const newTicket = (): string => randomBytes(32).toString('base64url');

/** What is kept of a ticket. */
export const hashTicket = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');
