declare module 'postject' {
  /** Puts data into an executable. */
  export const inject: (
    filename: string,
    resourceName: string,
    resourceData: Buffer,
    options: { readonly sentinelFuse: string },
  ) => Promise<void>;
}
