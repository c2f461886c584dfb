import type { License, LicenseResult } from '@chandlery/license';
import { colorsOf } from '../terminal/colors.ts';
import { type Fact, factLines } from '../terminal/facts.ts';
import type { Terminal } from '../terminal/terminal.ts';

const verdicts = {
  valid: 'Valid.',
  in_grace: 'Valid, in its days of grace: ask for a renewal.',
  expired: 'Expired: ask for a renewal.',
  not_yet_valid: "Signed in the future: is this machine's clock right?",
  untrusted_key: 'Signed by a key that does not count. What it says may be anybody’s words:',
  bad_signature: 'Altered since it was signed. What it says may be anybody’s words:',
  token_mismatch: 'Put together from two licences. What it says may be anybody’s words:',
} as const satisfies Record<Exclude<LicenseResult['outcome'], 'malformed'>, string>;

const second = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z');

const licenseFacts = (license: License): readonly Fact[] => [
  ['Holder', [license.company, license.username].filter((name) => name !== undefined).join(', ')],
  ['For', license.components.map(({ name, value }) => `${value} ${name}`).join(', ')],
  ['Product', license.productId ?? ''],
  ['Plan', license.planId ?? ''],
  ['Subscription', license.subscriptionId ?? ''],
  ['Tier', license.tier ?? ''],
  ['Issued', second(license.issuedAt)],
  ['Expires', second(license.expiration)],
  ['Grace until', license.graceDays === 0 ? '' : second(license.graceEnd)],
];

/** What the verifier says of a licence, for people. */
export const describeResult = (terminal: Terminal, result: LicenseResult): string => {
  const { bold, green, red } = colorsOf(terminal.stdout, terminal.env);
  if (result.outcome === 'malformed') return `${bold(red('No licence'))}: ${result.where} ${result.problem}.\n`;
  const isGood = result.outcome === 'valid' || result.outcome === 'in_grace';
  const license = 'license' in result ? result.license : result.claimed;
  const facts = factLines(terminal, [
    ...(license === undefined ? [] : licenseFacts(license)),
    ['Signed by', `${result.keyId}, ${result.algorithm}`],
  ]);
  return `${bold((isGood ? green : red)(verdicts[result.outcome]))}\n\n${facts}`;
};
