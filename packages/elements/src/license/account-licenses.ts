/** Licences of whoever is signed in; loaded only where a page asks for one. */
import { getLicenseFile } from '@chandlery/client/get-license-file';
import { StoreError } from '@chandlery/client/store-error';
import type { ReactiveElement } from 'lit';
import { SignIn } from '../customer/sign-in.ts';
import { connectionOf } from '../settings/settings.ts';
import type { AccountLicenses } from './source.ts';

type Host = ReactiveElement & { readonly reload: () => void };

export class OwnLicenses implements AccountLicenses {
  readonly #host: Host;
  readonly signIn: SignIn;

  constructor(host: Host) {
    this.#host = host;
    this.signIn = new SignIn(host);
  }

  async read(subscription: string): Promise<string> {
    const connection = connectionOf(this.#host);
    const account = await this.signIn.account(connection);
    if (account === null) throw new StoreError('unauthenticated', 'Nobody is signed in on this page.');
    const customer = this.signIn.customer(connection);
    return JSON.stringify(await getLicenseFile(customer?.connection ?? connection, subscription));
  }
}
