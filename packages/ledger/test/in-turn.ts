/** What an act gives for each item, one after the other. */
export async function mapInTurn<Item, Result>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  // oxlint-disable-next-line no-await-in-loop -- the order is the point
  for (const item of items) results.push(await act(item))
  return results
}
