import type { TextKey } from '../../pages/locale/messages.ts';
import type { Visitor } from '../../pages/visitor.ts';

const keys: Readonly<Record<string, TextKey>> = {
  openid: 'scopeOpenid',
  profile: 'scopeProfile',
  email: 'scopeEmail',
  offline_access: 'scopeOffline',
  'account:read': 'scopeAccountRead',
  'account:write': 'scopeAccountWrite',
  'subscriptions:read': 'scopeSubscriptionsRead',
  'subscriptions:write': 'scopeSubscriptionsWrite',
  'registry:pull': 'scopeRegistryPull',
  'registry:push': 'scopeRegistryPush',
  'publisher:read': 'scopePublisherRead',
  'publisher:write': 'scopePublisherWrite',
  'catalogue:write': 'scopeCatalogueWrite',
  fulfilment: 'scopeFulfilment',
  'reports:read': 'scopeReportsRead',
  'webhooks:write': 'scopeWebhooksWrite',
};

/** What a scope lets somebody do, in words; one that has none is shown as it is. */
export const scopeText = (visitor: Visitor, scope: string): string => {
  const key = Object.hasOwn(keys, scope) ? keys[scope] : undefined;
  return key === undefined ? scope : visitor.text(key);
};
