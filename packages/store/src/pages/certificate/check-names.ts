import type { CheckOutcome } from '@chandlery/contract';
import type { TextKey } from '../locale/messages.ts';

/** What checks are called, by their id; one that is not here is called by its id. */
export const checkNames: Readonly<Record<string, TextKey>> = {
  support: 'checkSupport',
  digests: 'checkDigests',
  'no-latest': 'checkNoLatest',
  'official-base': 'checkOfficialBase',
  'no-supervisor': 'checkNoSupervisor',
  'non-root': 'checkNonRoot',
  'health-check': 'checkHealth',
  labels: 'checkLabels',
  platforms: 'checkPlatforms',
  starts: 'checkStarts',
  logs: 'checkLogs',
  'graceful-stop': 'checkGracefulStop',
  'plugin-api': 'checkPluginApi',
};

export const outcomeNames = {
  passed: 'checkPassed',
  advised: 'checkAdvised',
  skipped: 'checkSkipped',
} as const satisfies Record<CheckOutcome, TextKey>;
