import type { PersonalScope } from '@chandlery/contract';

/** What this command does with its token. */
export const apiScopes: PersonalScope[] = [
  'account:read',
  'account:write',
  'subscriptions:read',
  'publisher:read',
  'publisher:write',
];

/** What docker does with its own. */
export const dockerScopes = (isPublisher: boolean): PersonalScope[] =>
  isPublisher ? ['registry:pull', 'registry:push'] : ['registry:pull'];
