/** The store as its pages present it. */
export interface Site {
  readonly name: string;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  /** Paths of what every page loads, all on this origin; the script is null where no bundle has been built. */
  readonly stylesheet: string;
  readonly script: string | null;
}

export const productPath = (slug: string): string => `/products/${slug}`;
export const publisherPath = (slug: string): string => `/publishers/${slug}`;
export const certificatePath = (id: string): string => `/certificates/${id}`;
export const categoryPath = (slug: string): string => `/categories/${slug}`;
