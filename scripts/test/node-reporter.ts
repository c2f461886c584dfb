/** A reporter of `node --test` that writes nothing but the counts of the whole run and what failed, as JSON. */
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './counts.ts';

/** Node says it of its errors, its types do not. */
const failureType = (error: Error): string | undefined =>
  'failureType' in error ? String(error.failureType) : undefined;

export default async function* countingReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const failures: string[] = [];
  for await (const event of source) {
    // A suite fails with a test of it, which has been told.
    if (event.type === 'test:fail' && failureType(event.data.details.error) !== 'subtestsFailed')
      failures.push(`${relative('', event.data.file ?? '')}: ${event.data.name}`);
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const counts: Counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo, failures };
    yield JSON.stringify(counts);
  }
}
