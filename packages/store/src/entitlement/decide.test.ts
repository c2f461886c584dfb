import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caller } from './caller.ts';
import { type RepositoryAction, decide } from './decide.ts';
import type { AllowReason, DenyReason } from './decision.ts';
import { account, caller, holder, member, nobody, now, plan, pulledBy, repository, subscription } from './examples.ts';
import type { Repository } from './repository.ts';

interface Row {
  readonly claim: string;
  readonly by: Caller;
  readonly of?: Repository | null;
  readonly action?: RepositoryAction;
  readonly is: AllowReason | DenyReason;
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  'pull requirement': [
    { claim: 'what is open to everyone needs no account', by: nobody, of: pulledBy('everyone'), is: 'open' },
    { claim: 'signed-in content needs an account', by: nobody, of: pulledBy('signed-in'), is: 'sign_in_required' },
    { claim: 'any account may pull signed-in content', by: caller(), of: pulledBy('signed-in'), is: 'signed_in' },
    { claim: 'a subscription needs an account', by: nobody, is: 'sign_in_required' },
    { claim: 'an account without the subscription is refused', by: caller(), is: 'subscription_required' },
    { claim: 'a subscriber may pull', by: holder(), is: 'subscribed' },
    {
      claim: 'one open plan opens the repository that a paid plan shares',
      by: nobody,
      of: repository({ plans: [plan(), plan({ planId: 'plan_free', pullRequirement: 'everyone' })] }),
      is: 'open',
    },
  ],
  organisation: [
    {
      claim: 'a member may pull what the organisation holds',
      by: caller({
        account: account({ organisations: ['acme-it'] }),
        subscriptions: [subscription({ holderId: 'acme-it' })],
      }),
      is: 'subscribed',
    },
    {
      claim: 'whoever is not a member may not',
      by: caller({
        account: account({ organisations: ['other'] }),
        subscriptions: [subscription({ holderId: 'acme-it' })],
      }),
      is: 'subscription_required',
    },
  ],
  publisher: [
    { claim: 'an owner may push', by: member('owner'), action: 'push', is: 'publisher_member' },
    { claim: 'an editor may push', by: member('editor'), action: 'push', is: 'publisher_member' },
    { claim: 'an analyst may not push', by: member('analyst'), action: 'push', is: 'not_publisher' },
    { claim: 'an owner may delete', by: member('owner'), action: 'delete', is: 'publisher_member' },
    { claim: 'an editor may not delete', by: member('editor'), action: 'delete', is: 'not_publisher' },
    { claim: 'members pull their own without a subscription', by: member('analyst'), is: 'publisher_member' },
    {
      claim: 'another publisher’s owner may not push',
      by: member('owner', 'pub_other'),
      action: 'push',
      is: 'not_publisher',
    },
    { claim: 'a subscriber may not push', by: holder(), action: 'push', is: 'not_publisher' },
    {
      claim: 'nobody may not push what is open to everyone',
      by: nobody,
      of: pulledBy('everyone'),
      action: 'push',
      is: 'not_publisher',
    },
    {
      claim: 'members push and pull before any plan names the repository',
      by: member('editor'),
      of: repository({ plans: [] }),
      action: 'push',
      is: 'publisher_member',
    },
    {
      claim: 'a repository that no plan names is unknown to customers',
      by: holder(),
      of: repository({ plans: [] }),
      is: 'unknown_repository',
    },
    {
      claim: 'curated content belongs to no publisher',
      by: member('owner'),
      of: repository({ publisherId: null }),
      action: 'push',
      is: 'not_publisher',
    },
  ],
  product: [
    {
      claim: 'a product on hold may still be pulled',
      by: holder(),
      of: repository({ plans: [plan({ status: 'on_hold' })] }),
      is: 'subscribed',
    },
    {
      claim: 'a deprecated product may still be pulled',
      by: holder(),
      of: repository({ plans: [plan({ status: 'deprecated' })] }),
      is: 'subscribed',
    },
    {
      claim: 'a revoked product may not be pulled',
      by: holder(),
      of: repository({ plans: [plan({ status: 'revoked' })] }),
      is: 'product_revoked',
    },
    {
      claim: 'not even by its publisher',
      by: member('owner'),
      of: repository({ plans: [plan({ status: 'revoked' })] }),
      is: 'product_revoked',
    },
    {
      claim: 'nor through the plan of another product',
      by: nobody,
      of: repository({ plans: [plan({ pullRequirement: 'everyone' }), plan({ status: 'revoked' })] }),
      is: 'product_revoked',
    },
    ...(['draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'withdrawn'] as const).flatMap(
      (status): Row[] => [
        {
          claim: `a product that is ${status} is not for customers`,
          by: holder(),
          of: repository({ plans: [plan({ status })] }),
          is: 'not_published',
        },
        {
          claim: `its publisher may push while it is ${status}`,
          by: member('editor'),
          of: repository({ plans: [plan({ status })] }),
          action: 'push',
          is: 'publisher_member',
        },
      ],
    ),
  ],
  country: [
    {
      claim: 'a request from an excluded country is refused',
      by: { ...holder(), country: 'XX' },
      of: repository({ plans: [plan({ excludedCountries: ['XX'] })] }),
      is: 'country_excluded',
    },
    {
      claim: 'so is an account of that country, wherever it asks from',
      by: { ...holder(), account: account({ country: 'XX' }), country: 'YY' },
      of: repository({ plans: [plan({ excludedCountries: ['XX'] })] }),
      is: 'country_excluded',
    },
    {
      claim: 'what is open to everyone is still not for that country',
      by: { ...nobody, country: 'XX' },
      of: repository({ plans: [plan({ pullRequirement: 'everyone', excludedCountries: ['XX'] })] }),
      is: 'country_excluded',
    },
    {
      claim: 'a country that nobody knows excludes nobody',
      by: holder(),
      of: repository({ plans: [plan({ excludedCountries: ['XX'] })] }),
      is: 'subscribed',
    },
  ],
  'release visibility': [
    {
      claim: 'releases for the publisher alone are hidden from subscribers',
      by: holder(),
      of: repository({ audiences: ['publisher'] }),
      is: 'release_hidden',
    },
    {
      claim: 'the publisher sees them',
      by: member('analyst'),
      of: repository({ audiences: ['publisher'] }),
      is: 'publisher_member',
    },
    {
      claim: 'one release for all opens the repository',
      by: holder(),
      of: repository({ audiences: ['publisher', 'everyone'] }),
      is: 'subscribed',
    },
    {
      claim: 'releases for subscribers are hidden from others, even on an open plan',
      by: caller(),
      of: repository({ plans: [plan({ pullRequirement: 'everyone' })], audiences: ['subscribers'] }),
      is: 'release_hidden',
    },
    {
      claim: 'subscribers see them',
      by: holder(),
      of: repository({ plans: [plan({ pullRequirement: 'everyone' })], audiences: ['subscribers'] }),
      is: 'open',
    },
  ],
  repository: [
    { claim: 'an unknown one is refused', by: member('owner'), of: null, is: 'unknown_repository' },
    {
      claim: 'pushing to an unknown one is refused',
      by: member('owner'),
      of: null,
      action: 'push',
      is: 'unknown_repository',
    },
  ],
};

for (const [name, rows] of Object.entries(tables)) {
  describe(`entitlement by ${name}`, () => {
    for (const { claim, by, of = repository(), action = 'pull', is } of rows)
      test(claim, () => assert.equal(decide(by, of, action, now).reason, is));
  });
}
