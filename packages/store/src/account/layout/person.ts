/** Whose account it is, as the pages show them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What `docker login` takes. */
  readonly username: string;
  readonly email: string;
  readonly company: string;
  /** ISO 3166-1 alpha-2; null where they have not told it. */
  readonly country: string | null;
  /** BCP 47, of their mails; null where they have not chosen one. */
  readonly locale: string | null;
  readonly hasTwoStep: boolean;
  /** They are in the team of a publisher. */
  readonly isPublisher: boolean;
}
