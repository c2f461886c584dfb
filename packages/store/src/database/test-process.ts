/** For tests: opens a database as a process of the store does, says so, and keeps it open until it is ended. */
import { connectDatabase } from './connect.ts';

const [dataFolder = '', databaseUrl = ''] = process.argv.slice(2);

try {
  const { close } = await connectDatabase({ dataFolder, databaseUrl: databaseUrl === '' ? null : databaseUrl });
  console.log('open');
  process.on('SIGTERM', () => void close().then(() => process.exit()));
  // What keeps an idle process alive in a test is its standard input.
  process.stdin.resume();
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
