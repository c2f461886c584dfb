/** Holds that zod is imported as a namespace, so that every bundler can leave out what is not used. */
export const zodNamespace = {
  create: (context) => ({
    ImportDeclaration(node) {
      if (node.source.value === 'zod') {
        context.report({ node, message: "Import 'zod/mini': full zod calls `new Function` on its first parse." });
      }
      if (node.source.value === 'zod/mini' && node.specifiers.some(({ type }) => type !== 'ImportNamespaceSpecifier')) {
        context.report({
          node,
          message: "Write `import * as z from 'zod/mini'`: the named import keeps every locale.",
        });
      }
    },
  }),
};
