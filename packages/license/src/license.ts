/** What a licence says. */

/** How much of something is licensed, such as 5 `Nodes`. */
export interface LicenseComponent {
  readonly name: string;
  readonly value: number;
}

/** What is licensed, to whom, until when. What is undefined is not said. */
export interface License {
  /** When it was signed. */
  readonly issuedAt: Date;
  readonly expiration: Date;
  /** Days after `expiration` for which it still counts. */
  readonly graceDays: number;
  /** When it counts no longer: `expiration` and the days of grace. */
  readonly graceEnd: Date;
  readonly components: readonly LicenseComponent[];
  /** `Offline`, … */
  readonly licenseType: string | undefined;
  /** `Production`, `Trial`, … */
  readonly tier: string | undefined;
  readonly scanningEnabled: boolean;
  /** Name of the holder's account or organisation. */
  readonly username: string | undefined;
  readonly company: string | undefined;
  readonly subscriptionId: string | undefined;
  readonly productId: string | undefined;
  readonly planId: string | undefined;
  /** Of the licence's layout. */
  readonly version: number | undefined;
  /** All that the issuer adds, `username` and `company` included. It is signed, and it is only data: never markup. */
  readonly metadata: Readonly<Record<string, unknown>>;
}
