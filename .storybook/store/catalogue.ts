/** What the stories' store has for sale: one product for each thing that a card must be able to show. */
import type { ProductDetail } from '@chandlery/contract';
import { image, plan, product } from './listing.ts';

const monitoring = { slug: 'monitoring', name: 'Monitoring' };
const messaging = { slug: 'messaging', name: 'Messaging' };
const storage = { slug: 'storage', name: 'Storage' };
const security = { slug: 'security', name: 'Security' };
const databases = { slug: 'databases', name: 'Databases' };

export const trial = product('acme/db', {
  name: 'Acme DB',
  shortDescription: 'SQL for records that may never be wrong: replicated, checked on every read, in one container.',
  certification: 'container',
  rating: { average: 4.7, count: 218 },
  pulls: 3_218_400,
  version: '5.2.0',
  plans: [
    plan('acme/db/team', {
      kind: 'paid',
      name: 'Team',
      trialDays: 14,
      prices: [{ amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' }],
      images: [image('store/acme/db', '5.2.0')],
      certification: 'container',
    }),
  ],
});

export const perSeat = product('halden/atlas', {
  name: 'Atlas Maps',
  shortDescription: 'Map tiles from your own data, drawn on your own machines.',
  categories: [{ slug: 'geography', name: 'Geography' }],
  rating: { average: 4, count: 1 },
  plans: [
    plan('halden/atlas/seats', {
      kind: 'paid',
      name: 'Seats',
      prices: [{ amount: 2900, currency: 'JPY', interval: 'year', scheme: 'per_unit', component: 'Seats' }],
      components: [{ name: 'Seats', min: 1, max: 500, default: 5 }],
    }),
  ],
});

export const free = product('brightwater/ledger', {
  name: 'Ledger Lite',
  shortDescription: 'Double-entry bookkeeping with an API, for one company.',
  plans: [plan('brightwater/ledger/free', { kind: 'free' })],
});

export const signedIn = product('brightwater/vault', {
  name: 'Vault Keeper',
  shortDescription: 'Keeps secrets, hands them out for minutes, and remembers who asked.',
  categories: [security],
  plans: [plan('brightwater/vault/free', { kind: 'free', pullRequirement: 'signed-in' })],
});

export const byol = product('torvik/gateway', {
  name: 'Torvik Gateway',
  shortDescription: 'One door for all your services, with a licence you already have.',
  categories: [{ slug: 'networking', name: 'Networking' }, security],
  plans: [plan('torvik/gateway/own', { kind: 'byol' })],
});

const gated = product('torvik/sentry', {
  name: 'Torvik Watchman',
  shortDescription: 'Finds what should not be on your network.',
  categories: [security],
  plans: [plan('torvik/sentry/order', { kind: 'byol', gated: true, contactUrl: 'https://torvik.example/contact' })],
});

export const plugin = product('strand/volumes', {
  name: 'Strand Volumes',
  type: 'plugin',
  shortDescription: 'Volumes that follow a container from machine to machine.',
  categories: [storage],
  certification: 'plugin',
  platforms: ['linux/amd64'],
  pluginKind: 'volume',
  plans: [plan('strand/volumes/free', { kind: 'free', certification: 'plugin' })],
});

export const service = product('kestrel/watch', {
  name: 'Kestrel Watch',
  type: 'service',
  shortDescription: 'Metrics and alarms in the cloud, through a small agent.',
  categories: [monitoring],
  plans: [
    plan('kestrel/watch/metered', {
      kind: 'paid',
      prices: [{ amount: 12, currency: 'EUR', interval: 'month', scheme: 'metered', component: 'Hosts' }],
      images: [],
    }),
  ],
});

export const severalImages = product('brightwater/suite', {
  name: 'Brightwater Suite',
  shortDescription: 'Ledger, vault and reports, wired up in one Compose file.',
  plans: [
    plan('brightwater/suite/once', {
      kind: 'paid',
      prices: [{ amount: 249_000, currency: 'USD', interval: 'once', scheme: 'flat' }],
      images: [image('store/brightwater/suite-web', '3.1.0'), image('store/brightwater/suite-worker', '3.1.0')],
    }),
  ],
});

export const deprecated = product('acme/classic', {
  name: 'Acme Classic',
  status: 'deprecated',
  statusReason: 'Acme DB reads its files. Security fixes end in March 2027.',
  shortDescription: 'The engine that came before Acme DB.',
  plans: [plan('acme/classic/free', { kind: 'free' })],
});

export const onHold = product('marlow/queue', {
  name: 'Marlow Queue',
  status: 'on_hold',
  statusReason: 'A finding of the last scan was not fixed in time.',
  shortDescription: 'Messages in order, once each.',
  categories: [messaging],
  plans: [plan('marlow/queue/free', { kind: 'free' })],
});

export const longText = product('consolidated-maritime/continuous-archiving', {
  name: 'Continuous Archiving and Point-in-Time Restoration for Heterogeneous Fleets, Enterprise Edition',
  publisher: {
    slug: 'consolidated-maritime',
    name: 'Consolidated Maritime Information Systems of Greater Halmstad',
    verified: false,
  },
  shortDescription:
    'Unterbrechungsfreie Datensicherungsüberwachung mit Wiederherstellungszeitpunktbestimmung, for any engine, in any harbour, at any hour at all.',
  categories: [databases, storage, monitoring],
  platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/s390x', 'linux/ppc64le', 'windows/amd64'],
  pulls: 1_904_233_511,
  rating: { average: 3.9, count: 12_345 },
  version: '2026.11.0-rc.4+build.20261122',
  plans: [
    plan('consolidated-maritime/archiving/tiers', {
      kind: 'paid',
      prices: [{ amount: 129_900_000, currency: 'KWD', interval: 'year', scheme: 'flat' }],
    }),
  ],
});

export const rightToLeft = product('waha/archive', {
  name: 'أرشيف الواحة',
  publisher: { slug: 'waha', name: 'شركة الواحة', verified: true },
  shortDescription: 'أرشيف للوثائق يبحث في النص العربي والإنجليزي معاً (OCR).',
  categories: [storage],
  plans: [plan('waha/archive/free', { kind: 'free' })],
});

export const noIcon = product('jo/paste', {
  name: 'paste',
  source: 'community',
  publisher: { slug: 'jo', name: 'jo', verified: false },
  icon: null,
  shortDescription: 'A pastebin.',
  categories: [],
  pulls: 0,
  version: null,
  plans: [plan('jo/paste/free', { kind: 'free', images: [image('jo/paste', 'main')] })],
});

export const brokenIcon = product('jo/lantern', {
  name: 'Lantern',
  source: 'community',
  publisher: { slug: 'jo', name: 'jo', verified: false },
  icon: 'https://store.example/icons/lost.svg',
  shortDescription: 'Its picture cannot be loaded.',
  plans: [plan('jo/lantern/free', { kind: 'free', images: [image('jo/lantern', '0.3')] })],
});

export const official = product('library/tern', {
  name: 'tern',
  source: 'official',
  publisher: { slug: 'library', name: 'Official images', verified: true },
  shortDescription: 'A small web server, built from source and kept current.',
  categories: [{ slug: 'web-servers', name: 'Web servers' }],
  pulls: 88_100_000,
  version: '4.0.1',
  plans: [plan('library/tern/free', { kind: 'free', images: [image('library/tern', '4.0.1')] })],
});

/** Something to choose: by the month or the year, in several currencies, by the seat, for nothing, and on request. */
export const severalPlans = product('acme/fleet', {
  name: 'Acme Fleet',
  shortDescription: 'Many databases, one console: upgrades, backups and who may do what.',
  support: { statement: 'Engineers answer around the clock.', slaHours: 4 },
  terms: { version: '2026-03', url: 'https://acme.example/terms', html: null },
  plans: [
    plan('acme/fleet/team', {
      kind: 'paid',
      name: 'Team',
      description: 'Ten databases, every feature, support on working days.',
      trialDays: 14,
      prices: [
        { amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' },
        { amount: 49_000, currency: 'USD', interval: 'year', scheme: 'flat' },
        { amount: 4500, currency: 'EUR', interval: 'month', scheme: 'flat', isTaxIncluded: true },
        { amount: 45_000, currency: 'EUR', interval: 'year', scheme: 'flat', isTaxIncluded: true },
        { amount: 7400, currency: 'JPY', interval: 'month', scheme: 'flat', isTaxIncluded: true },
      ],
      certification: 'container',
    }),
    plan('acme/fleet/business', {
      kind: 'paid',
      name: 'Business',
      isDefault: false,
      description: 'By the seat, with single sign-on and a record of everything.',
      prices: [
        { amount: 1200, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Seats' },
        { amount: 11_900, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Seats' },
        { amount: 1100, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Seats' },
      ],
      components: [{ name: 'Seats', min: 3, max: 500, default: 10 }],
      minimumTermMonths: 12,
      usesProductKeys: true,
      certification: 'container',
    }),
    plan('acme/fleet/developer', {
      kind: 'free',
      name: 'Developer',
      isDefault: false,
      pullRequirement: 'subscribed',
      description: 'One database on your own machine.',
    }),
    plan('acme/fleet/enterprise', {
      kind: 'byol',
      gated: true,
      name: 'Enterprise',
      isDefault: false,
      description: 'With a contract of your own.',
      contactUrl: 'https://acme.example/contact',
    }),
  ],
});

export const catalogue: readonly ProductDetail[] = [
  trial,
  perSeat,
  free,
  signedIn,
  byol,
  gated,
  plugin,
  service,
  severalImages,
  deprecated,
  onHold,
  longText,
  rightToLeft,
  noIcon,
  brokenIcon,
  official,
  severalPlans,
];
