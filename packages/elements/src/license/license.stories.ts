import '../provider/store-provider.ts';
import './store-license.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { stores } from '../../../../.storybook/store/states.ts';
import { dockerLicense, keySetOf, newSigner, storeLicense } from '../../../license/src/test/licenses.ts';

const signer = await newSigner('ES256');
const docker = await newSigner('RS256');
const stranger = await newSigner('ES256');
const trusted = keySetOf(signer, docker);

const signed = new Date('2026-11-23T10:11:12Z');
const end = new Date('2027-11-23T10:11:12Z');

/** @param says beside what an everyday licence says */
const issue = (says = {}, by = signer, expiration = end) =>
  storeLicense(by, {
    issuedAt: signed,
    expiration,
    says: {
      metadata: { username: 'nordhaven', company: 'Nordhaven Hospitals', product_name: 'Acme DB', plan_name: 'Team' },
      ...says,
    },
  });

const valid = await issue();

/** With more nodes than were paid for. */
const altered = () => {
  const file = JSON.parse(valid) as { authorization: string };
  const jws = JSON.parse(atob(file.authorization)) as { payload: string };
  const payload = btoa(atob(jws.payload).replace('"value": 5', '"value": 500')).replaceAll('=', '');
  return JSON.stringify({ ...file, authorization: btoa(JSON.stringify({ ...jws, payload })) });
};

const mixed = async () => {
  const { private_key: another } = JSON.parse(await issue()) as { private_key: string };
  return JSON.stringify({ ...(JSON.parse(valid) as object), private_key: another });
};

interface Args {
  data?: string;
  src?: string;
  /** The moment that it is looked at. */
  now: string;
  headingLevel: number;
  /** Whom the page trusts; otherwise, the store's keys are asked for. */
  trustedKeys?: typeof trusted | undefined;
  /** Address of the store around it. */
  store: string;
  /** What the vendor wrote between the tags. */
  content?: TemplateResult;
  inlineSize?: string;
}

type Story = StoryObj<Args>;

export default {
  title: 'store-license',
  component: 'store-license',
  args: { now: '2027-03-14T09:00:00Z', headingLevel: 2, trustedKeys: trusted, store: stores.offline },
  argTypes: {
    data: { control: 'text' },
    now: { control: 'text' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    store: { control: 'select', options: Object.values(stores) },
    trustedKeys: { control: false },
    content: { control: false },
    inlineSize: { control: 'text' },
  },
  render: ({ data, src, now, headingLevel, trustedKeys, store, content, inlineSize = '46rem' }) =>
    html`<store-provider store=${store}>
      <store-license
        src=${src ?? nothing}
        heading-level=${headingLevel}
        .data=${data}
        .now=${new Date(now)}
        .trustedKeys=${trustedKeys}
        style="max-inline-size: ${inlineSize}"
        >${content ?? nothing}</store-license
      >
    </store-provider>`,
} satisfies Meta<Args>;

/** Nothing yet: a file is dropped or chosen. */
export const DropZone: Story = {};
/** The vendor's own words in the drop zone. */
export const OwnPrompt: Story = {
  args: {
    content: html`<span slot="prompt"><strong>Bring us your Acme licence.</strong> We tell you what is in it.</span>`,
  },
};
export const Valid: Story = { args: { data: valid } };
export const Trial: Story = {
  args: { data: await issue({ tier: 'Trial', grace_days: 0 }, signer, new Date('2027-03-28T10:11:12Z')) },
};
/** Its last day. */
export const LastDay: Story = { args: { data: valid, now: '2027-11-22T20:00:00Z' } };
export const InGrace: Story = { args: { data: valid, now: '2027-11-27T09:00:00Z' } };
export const Expired: Story = { args: { data: valid, now: '2028-01-09T09:00:00Z' } };
/** Signed in the future: the clock is wrong. */
export const NotYetValid: Story = { args: { data: valid, now: '2025-01-01T00:00:00Z' } };
export const WithoutEnd: Story = { args: { data: await issue({}, signer, new Date('9999-12-31T23:59:59Z')) } };
/** Signed by a key that the page does not trust. */
export const UntrustedKey: Story = { args: { data: await issue({}, stranger) } };
/** Somebody has written in more nodes. */
export const Altered: Story = { args: { data: altered() } };
/** Put together from two licences. */
export const MixedUp: Story = { args: { data: await mixed() } };
export const NotALicence: Story = { args: { data: '{ "name": "holiday.jpg" }' } };
/** One that Docker itself issued, with no holder's name and without grace. */
export const IssuedByDocker: Story = {
  args: { data: await dockerLicense(docker, '2018-03-18T07:00:00Z'), now: '2018-01-20T09:00:00Z' },
};
export const NothingCounted: Story = { args: { data: await issue({ pricing_components: [] }) } };
export const ManyComponents: Story = {
  args: {
    data: await issue({
      pricing_components: [
        { name: 'Nodes', value: 12 },
        { name: 'Cores', value: 384 },
        { name: 'Gigabytes of storage', value: 40_000 },
        { name: 'Named administrators', value: 5 },
        { name: 'Read replicas', value: 3 },
      ],
    }),
  },
};
export const LongNames: Story = {
  args: {
    data: await issue({
      metadata: {
        username: 'consolidated-maritime-information-systems-of-greater-halmstad',
        company: 'Consolidated Maritime Information Systems of Greater Halmstad, Department of Continuous Archiving',
        product_name: 'Continuous Archiving and Point-in-Time Restoration for Heterogeneous Fleets',
        plan_name: 'Enterprise, with on-site support',
      },
    }),
  },
};
export const RightToLeftNames: Story = {
  args: { data: await issue({ metadata: { username: 'waha', company: 'شركة الواحة', product_name: 'أرشيف الواحة' } }) },
};
/** What a file says is never markup. */
export const Hostile: Story = {
  args: { data: await issue({ metadata: { company: '<img src=x onerror=alert(1)>', username: '</bdi><script>' } }) },
};
/** The narrowest place that it is made for. */
export const Narrow: Story = { args: { data: valid, inlineSize: '17rem' } };
export const NarrowAltered: Story = { args: { data: altered(), inlineSize: '17rem' } };

export const Loading: Story = { tags: ['stays-loading'], args: { src: `${stores.silent}/acme.lic` } };
export const NotFound: Story = { tags: ['fails-to-load'], args: { src: `${stores.ready}/acme.lic` } };
/** Only its holder may see it. */
export const Refused: Story = { tags: ['fails-to-load'], args: { src: `${stores.refusing}/acme.lic` } };
export const Unreachable: Story = { tags: ['fails-to-load'], args: { src: `${stores.offline}/acme.lic` } };
export const Failing: Story = { tags: ['fails-to-load'], args: { src: `${stores.failing}/acme.lic` } };
/** Without the store's keys nothing is proved. */
export const WithoutKeys: Story = {
  tags: ['fails-to-load'],
  args: { data: valid, trustedKeys: undefined, store: stores.offline },
};

const ownWords = html`<p>Your licence is in <a href="https://acme.example/account">your account</a>.</p>`;
export const OwnWordsWhileLoading: Story = {
  tags: ['stays-loading'],
  args: { src: `${stores.silent}/acme.lic`, content: ownWords },
};
export const OwnWordsOnFailure: Story = {
  tags: ['fails-to-load'],
  args: { src: `${stores.refusing}/acme.lic`, content: ownWords },
};
/** A button of the vendor's own beside the others. */
export const WithActions: Story = {
  args: { data: valid, content: html`<a slot="actions" href="https://acme.example/renew">Renew</a>` },
};

/** Tokens reach colours, corners and space; parts reach the rest. */
export const OwnLook: Story = {
  args: { data: valid },
  render: ({ data, now, trustedKeys }) => html`
    <style>
      .own-licence {
        --store-color-surface: #10222e;
        --store-color-border: #2f6f7a;
        --store-color-muted: #a9c9cf;
        --store-color-accent: #7fe3d0;
        --store-color-positive: #7fe3d0;
        --store-radius: 0;
        color: #f2fbfa;
        max-inline-size: 46rem;
      }
      .own-licence::part(outcome) {
        text-transform: uppercase;
        letter-spacing: 0.04em;
      }
    </style>
    <store-license
      class="own-licence"
      heading-level="2"
      .data=${data}
      .now=${new Date(now)}
      .trustedKeys=${trustedKeys}
    ></store-license>
  `,
};
