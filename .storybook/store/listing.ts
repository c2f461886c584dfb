/** Short ways of writing down a product for a story; what is not said has an everyday value. */
import {
  type Offer,
  type PlanImage,
  type Plan,
  PlanId,
  Product,
  type ProductDetail,
  ProductId,
} from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';

/** The store of the stories. `.example` never resolves (RFC 2606): the service worker answers for it, or nobody does. */
const origin = 'https://store.example';

const identifier = (prefix: string, name: string) =>
  `${prefix}_${name
    .replaceAll(/[^a-z\d]/gi, '')
    .padEnd(22, '0')
    .slice(0, 22)}`;

/** An image in the stories' registry; official ones are named as Docker names them. */
export const image = (repository: string, tag: string): PlanImage => ({
  repository,
  tag,
  reference: repository.startsWith('library/')
    ? `${repository.slice('library/'.length)}:${tag}`
    : `registry.store.example/${repository}:${tag}`,
});

/** @param slug `publisher/product/plan` */
export const plan = (slug: string, says: Partial<Plan> & Pick<Plan, 'kind'>): Plan => {
  const [publisher = '', product = '', name = ''] = slug.split('/');
  return {
    id: PlanId.parse(identifier('plan', `${name}${slug}`)),
    slug: name,
    name: 'Standard',
    description: '',
    gated: false,
    isDefault: true,
    pullRequirement: says.kind === 'free' ? 'everyone' : 'subscribed',
    prices: [],
    components: [],
    trialDays: 0,
    minimumTermMonths: 0,
    usesProductKeys: false,
    images: [image(`store/${publisher}/${product}`, '1.4.2')],
    certification: null,
    contactUrl: null,
    ...says,
  };
};

const actionOf = (plans: readonly Plan[]): Offer['action'] => {
  if (plans.length > 1) return 'choose';
  if (plans[0]?.gated) return 'contact';
  return plans[0]?.pullRequirement === 'everyone' ? 'page' : 'buy';
};

const offer = ({ kind, prices, trialDays }: Plan, plans: readonly Plan[]): Offer => ({
  kind: kind === 'paid' && trialDays > 0 ? 'trial' : kind,
  action: actionOf(plans),
  prices: prices.map(({ amount, currency, interval, component = null }) => ({
    amount,
    currency,
    minorDigits: minorDigits(currency),
    interval,
    component,
  })),
  isFrom: prices.some(({ scheme }) => scheme !== 'flat'),
  trialDays,
});

/** @param slug `publisher/name`; the publisher's name is made from it */
export const product = (
  slug: string,
  says: Partial<ProductDetail> & Pick<ProductDetail, 'name' | 'plans'>,
): ProductDetail => {
  const [publisher = '', name = ''] = slug.split('/');
  const [defaultPlan] = says.plans;
  if (defaultPlan === undefined) throw new Error(`${slug} has no plan`);
  return {
    id: ProductId.parse(identifier('prod', slug)),
    slug,
    type: 'container',
    source: 'store',
    status: 'published',
    statusReason: null,
    publisher: { slug: publisher, name: `${publisher.charAt(0).toUpperCase()}${publisher.slice(1)}`, verified: true },
    icon: `${origin}/icons/${publisher}-${name}.svg`,
    shortDescription: '',
    categories: [{ slug: 'databases', name: 'Databases' }],
    platforms: ['linux/amd64', 'linux/arm64'],
    pulls: 12_400,
    rating: null,
    offer: offer(defaultPlan, says.plans),
    certification: null,
    version: '1.4.2',
    url: `${origin}/products/${slug}`,
    createdAt: '2026-02-03T09:00:00Z',
    updatedAt: '2026-11-02T09:00:00Z',
    pluginKind: null,
    descriptionHtml: '',
    tags: [],
    screenshots: [],
    links: [],
    support: null,
    installationHtml: null,
    compose: null,
    terms: null,
    excludedCountries: [],
    ...says,
  };
};

/** What a card is told of a product. */
export const card = (details: ProductDetail): Product => Product.parse(details);
