import { type FunctionComponent, createElement } from 'react';

/**
 * A component that shows an element. React 19 sets properties, listens to events and renders attributes on a server by itself; what is
 * left is to call things as React calls them.
 * @param names what the element calls a prop, where that is not the prop's own name
 */
export const wrap = <Props extends object>(
  tag: string,
  names: Readonly<Record<string, string>>,
): FunctionComponent<Props> => {
  const component: FunctionComponent<Props> = (props) =>
    createElement(tag, Object.fromEntries(Object.entries(props).map(([name, value]) => [names[name] ?? name, value])));
  component.displayName = tag;
  return component;
};
