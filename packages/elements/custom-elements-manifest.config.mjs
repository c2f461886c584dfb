export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.{test,stories,harness}.ts'],
  litelement: true,
  // The package says itself where its manifest is.
  packagejson: false,
};
