/** PGlite with nothing of the store: makes a database in a new folder, and waits. */
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const database = await PGlite.create(join(process.env['CHANDLERY_DATA'] ?? '', 'database'));
console.log('ready');
// A process without anything to do would end.
const waiting = setInterval(() => undefined, 1_000_000);
process.on('SIGTERM', () => {
  clearInterval(waiting);
  void database.close().then(() => process.exit());
});
