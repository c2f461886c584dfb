declare module 'virtual:custom-elements' {
  const manifest: { readonly modules: readonly object[] };
  export default manifest;
}
