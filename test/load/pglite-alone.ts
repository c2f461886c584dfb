/** PGlite with nothing of the store: makes a database in a new folder, and waits. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const database = await PGlite.create(join(await mkdtemp(join(tmpdir(), 'chandlery-load-')), 'database'));
console.log('ready');
process.on('SIGTERM', () => {
  void database.close().then(() => process.exit());
});
