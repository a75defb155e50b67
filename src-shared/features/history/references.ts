/** Fields whose values name another customer or person by id. */
export const references: ReadonlySet<string> = new Set([
  'parentId',
  'mergedIntoId',
  'customerId',
  'otherId',
  'contactId',
  'reportsTo',
  'fromId',
  'toId',
  'movedToId',
  'movedFromId',
]);
