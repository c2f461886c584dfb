/**
 * Does a piece of work for each of many, one after the other, so that one that cannot be done holds up no other.
 * @throws AggregateError of all that failed, once the others are done
 */
export const apart = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> => {
  const errors: unknown[] = [];
  for (const item of items)
    try {
      await work(item);
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${items.length} could not be done`);
};
