/** Licences that a store signed, and others that it did not, on the elements' test server: `/licenses/NAME.lic`. */
import { dockerLicense, keySetOf, newSigner, storeLicense } from '../../packages/license/src/test/licenses.ts';

interface Context {
  readonly path: string;
  status: number;
  body: unknown;
  set(name: string, value: string): void;
}

const day = 86_400_000;
const signer = await newSigner('ES256');
const docker = await newSigner('RS256');
const stranger = await newSigner('ES256');
/** Signs from when `/licenses/rotate` is asked for. */
const successor = await newSigner('ES256');
let published = keySetOf(signer, docker);

/** The keys that licences are signed with, for the test store to publish. */
export const licenseKeys = () => published;

/** @param days from now to its end */
const issue = (days: number, by = signer, says = {}, signedDaysAgo = 100) => {
  const moment = (from: number) => new Date(Date.now() + from * day);
  return storeLicense(by, { issuedAt: moment(-signedDaysAgo), expiration: moment(days), says });
};

const withMember = (file: string, change: (file: Record<string, string>) => void): string => {
  const value = JSON.parse(file) as Record<string, string>;
  change(value);
  return JSON.stringify(value);
};

const altered = async (): Promise<string> =>
  withMember(await issue(29.5), (file) => {
    const jws = JSON.parse(atob(file['authorization'] ?? '')) as { payload: string };
    const payload = atob(jws.payload).replace('"value": 5', '"value": 9');
    file['authorization'] = btoa(JSON.stringify({ ...jws, payload: btoa(payload).replaceAll('=', '') }));
  });

const mixed = async (): Promise<string> => {
  const other = JSON.parse(await issue(29.5)) as Record<string, string>;
  return withMember(await issue(29.5), (file) => (file['private_key'] = other['private_key'] ?? ''));
};

const hostile = '<img src=x onerror=alert(1)>';

const licenses: Readonly<Record<string, () => string | Promise<string>>> = {
  valid: () => issue(29.5),
  slow: async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return issue(29.5);
  },
  grace: () => issue(-4),
  expired: () => issue(-40),
  future: () => issue(29.5, signer, {}, -2),
  foreign: () => issue(29.5, stranger),
  altered,
  mixed,
  malformed: () => '{"key_id":"x"}',
  endless: () =>
    storeLicense(signer, { issuedAt: new Date(Date.now() - day), expiration: new Date('9999-12-31T23:59:59Z') }),
  docker: () => dockerLicense(docker, '2018-03-18T07:00:00Z'),
  hostile: () => issue(29.5, signer, { metadata: { company: hostile, product_name: hostile } }),
  /** Ends within two seconds. */
  ending: () => issue(1.5 / 86_400),
  rotated: () => issue(29.5, successor),
};

const statuses: Readonly<Record<string, number>> = { refused: 403, broken: 500 };

export const licenseMiddleware = async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
  if (context.path === '/licenses/rotate') {
    published = keySetOf(signer, docker, successor);
    context.status = 204;
    return undefined;
  }
  const name = /^\/licenses\/(\w+)\.lic$/.exec(context.path)?.[1];
  if (name === undefined) return next();
  context.status = statuses[name] ?? (name in licenses ? 200 : 404);
  context.set('content-type', 'application/json');
  context.set('cache-control', 'no-store');
  context.body = (await licenses[name]?.()) ?? '';
  return undefined;
};
