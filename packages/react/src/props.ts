import type { StoreEvents } from '@chandlery/elements';
import type { HTMLAttributes, Ref } from 'react';

type Words<Text extends string> = Text extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Words<Rest>}`
  : Capitalize<Text>;

type Listener<Element, Name extends keyof StoreEvents> = (
  event: StoreEvents[Name] & { readonly currentTarget: Element },
) => void;

type Common<Element, Names extends PropertyKey> = Omit<HTMLAttributes<Element>, Names> & {
  readonly ref?: Ref<Element> | undefined;
};

/** What a component takes: its element's properties, its events (`store-select` as `onStoreSelect`), and what every HTML element takes. */
export type ElementProps<Element, Properties extends keyof Element, Events extends keyof StoreEvents> = {
  [Name in Properties]?: Element[Name] | undefined;
} & { [Name in Events as `on${Words<Name>}`]?: Listener<Element, Name> | undefined } & Common<Element, Properties>;

/** What the tag itself takes in JSX: attributes and events by their own names. */
export type TagProps<
  Element,
  Attributes extends Readonly<Record<string, keyof Element>>,
  Events extends keyof StoreEvents,
> = {
  [Name in keyof Attributes]?: Element[Attributes[Name]] | undefined;
} & { [Name in Events as `on${Name}`]?: Listener<Element, Name> | undefined } & Common<Element, keyof Attributes>;
