import type { Examples } from './examples-aim';

/** What is asked of duplicates: pairs of one's own customer and somebody else's. */
export const duplicates: NonNullable<Examples['duplicates']> = {
  whileTyping: ({ word }) => [
    { name: `${word} Works` },
    { name: `${word} Work`, shortName: `${word} shortName`, web: `${word} web`, phone: `${word} phone` },
  ],
  screen: () => [{}],
  progress: () => [{}],
  list: () => [{}],
  cancel: () => [{}],
  compare: ({ hidden, own }) => [
    { aId: own.customerId, bId: hidden.customerId },
    { aId: hidden.customerId, bId: own.customerId },
  ],
  different: ({ hidden, own }) => [
    { aId: own.customerId, bId: hidden.customerId },
    { aId: hidden.customerId, bId: own.customerId },
  ],
  toldApart: () => [{}],
  maybeSame: ({ hidden }) => [{ ids: [hidden.customerId] }],
  merge: ({ hidden, own }) => [
    { keepId: own.customerId, keepVersion: 1, loseId: hidden.customerId, loseVersion: 1 },
    { keepId: hidden.customerId, keepVersion: 1, loseId: own.customerId, loseVersion: 1 },
  ],
  notices: ({ hidden }) => [{ id: hidden.customerId }],
  people: ({ hidden }) => [{ customerId: hidden.customerId }],
  mergePeople: ({ hidden }) => [
    { keepId: hidden.contactId, loseId: hidden.secondContactId },
    { keepId: hidden.secondContactId, loseId: hidden.contactId },
  ],
};
