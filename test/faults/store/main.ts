/** The store as an operator runs it, with a till beside it: what a customer does on the hosted pages, as requests. */
import { createServer } from 'node:http';
import * as z from 'zod/mini';
import { CheckoutStateError } from '../../../packages/store/src/checkout/change-checkout.ts';
import { createCheckoutPayments } from '../../../packages/store/src/checkout/payments.ts';
import { createTestClock } from '../../../packages/store/src/clock/clock.ts';
import { readConfig, startStore } from '../../../packages/store/src/index.ts';
import { answerChallenge, payWith } from '../../../packages/store/src/payment/sandbox/payments.ts';
import { createSandbox } from '../../../packages/store/src/payment/sandbox/sandbox.ts';
import { StoreProblem } from '../../../packages/store/src/problem/store-problem.ts';

const { database, origin, address } = await startStore(readConfig(process.env));
const { now: clock } = createTestClock(database);
const provider = createSandbox({ database, origin, clock });
const payments = createCheckoutPayments({ database, provider, clock, origin });

const Ask = z.object({
  accountId: z.optional(z.string()),
  total: z.optional(z.number()),
  withoutCard: z.optional(z.boolean()),
  card: z.optional(z.string()),
});

const referenceOf = async (id: string): Promise<string> => {
  const step = await payments.step(id);
  return step.kind === 'redirect' ? step.url.slice(step.url.lastIndexOf('/') + 1) : '';
};

const doStep = async (step: string, id: string, ask: z.infer<typeof Ask>): Promise<unknown> => {
  const { accountId = '', total: shownTotal = 0, withoutCard = false, card = '' } = ask;
  switch (step) {
    case 'pay':
      return payments.pay(id, { accountId, termsVersion: '1', shownTotal, withoutCard });
    case 'card':
      return payWith(database, await referenceOf(id), card, clock());
    case 'confirm':
      return answerChallenge(database, await referenceOf(id), true, clock());
    default:
      return payments.settle(id);
  }
};

const till = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const [, step = '', id = ''] = (request.url ?? '').split('/');
    let body = '';
    for await (const chunk of request) body += String(chunk);
    await doStep(step, id, z.parse(Ask, JSON.parse(body)));
  };
  answer().then(
    () => response.writeHead(204).end(),
    (error: unknown) => {
      const isRefused = error instanceof CheckoutStateError || error instanceof StoreProblem;
      response.writeHead(isRefused ? 409 : 500).end(String(error));
    },
  );
});
till.listen(Number(process.env['TILL_PORT']), '127.0.0.1', () => console.log(`Store ${address}`));
