/** A reporter of `node --test` that writes nothing but the counts of the whole run, as JSON. */
import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './counts.ts';

export default async function* countingReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    yield JSON.stringify({ passed, failed: tests - passed - skipped - todo, skipped: skipped + todo } satisfies Counts);
  }
}
