/** Holds that nothing is filled into css templates: the bundle that a store serves takes them as they are. */
export const plainCss = {
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.name === 'css' && quasi.expressions.length > 0)
        context.report({ node: quasi, message: 'Put styles together as a list: `static styles = [these, those]`.' });
    },
  }),
};
