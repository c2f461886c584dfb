import { assert } from 'chai';
import fc from 'fast-check';
import { type Forger, createForger } from './test/forgeries.ts';
import { isMarkShown } from './test/show-mark.ts';

describe('a mark', function () {
  // Hundreds of signatures, on a machine that may be busy.
  this.timeout(120_000);

  const stage = { store: 'https://store.example', product: 'acme/db', origin: location.origin };
  let forger: Forger;
  before(async () => {
    forger = await createForger(stage);
  });

  it('is shown for every statement that holds', () =>
    fc.assert(
      fc.asyncProperty(forger.genuine, async (evidence) => assert.isTrue(await isMarkShown(stage, await evidence))),
      { numRuns: 50 },
    ));

  it('is shown for no statement that is forged, altered, replayed, expired, revoked, or about something else', () =>
    fc.assert(
      fc.asyncProperty(forger.forgeries, async (forgery) => {
        const { kind, evidence } = await forgery;
        assert.isFalse(await isMarkShown(stage, evidence), `${kind}: ${JSON.stringify(evidence)}`);
      }),
      { numRuns: 500 },
    ));
});
