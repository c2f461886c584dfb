/** A licence as it is issued; the layout is Docker's, so that what reads Docker's licences reads ours. */

/** What a licence is for, such as 5 `Nodes`. */
export interface LicenseComponent {
  readonly name: string;
  readonly value: number;
}

/** What is licensed, to whom, until when. */
export interface LicenseTerms {
  readonly subscriptionId: string;
  readonly productId: string;
  readonly planId: string;
  /** What people call the product, as its licence says. */
  readonly productName: string;
  readonly planName: string;
  /** Of the holder: account or organisation name. */
  readonly username: string;
  /** Null where it has none. */
  readonly company: string | null;
  /** Licences count whole seconds; a part of one is cut off. */
  readonly expiration: Date;
  /** Days after `expiration` for which it still counts. */
  readonly graceDays: number;
  readonly components: readonly LicenseComponent[];
  readonly tier: 'Production' | 'Trial';
}

/** The file a customer downloads; JSON in this order. */
export interface LicenseFile {
  readonly key_id: string;
  /** Base64url of the bytes that `token` is keyed with. */
  readonly private_key: string;
  /** Base64 of a JWS in JSON serialisation. */
  readonly authorization: string;
}
