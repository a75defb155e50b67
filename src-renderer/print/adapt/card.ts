import type { Contact } from '@shared/features/contacts/model';
import type { CustomField } from '@shared/features/fields/model';
import type { CustomerCard } from '../model';
import { type AdaptContext, adapter, headOf } from './context';
import {
  basicFacts,
  businessFacts,
  type CustomerFile,
  classFacts,
  peopleOf,
  salesOf,
  tradingFacts,
  traitFacts,
} from './file';
import { ownFacts } from './own';

/** The customer card from the customer's file and people. */
export function cardFrom(
  context: AdaptContext,
  file: CustomerFile,
  contacts: Contact[],
  classed?: number,
  fields: readonly CustomField[] = [],
): CustomerCard {
  const a = adapter(context);
  const owner = a.nameOf(file.ownerId);
  return {
    ...headOf(a, file.currency),
    kind: 'card',
    customer: {
      name: file.shortName && file.name.length > 40 ? file.shortName : file.name,
      ...(file.code && { number: file.code }),
      ...(file.abcClass && { abc: file.abcClass }),
      ...(file.abcRank !== null &&
        classed !== undefined &&
        classed > 0 && { rank: { place: file.abcRank, of: classed } }),
    },
    classes: classFacts(a, file, false),
    basic: basicFacts(a, file),
    traits: traitFacts(a, file),
    business: businessFacts(a, file),
    trading: tradingFacts(a, file),
    own: ownFacts(a, file, fields),
    sales: salesOf(file, context.today),
    people: peopleOf(contacts),
    ...(owner && { owner: { name: owner } }),
    ...(file.nextStep && {
      nextStep: { what: file.nextStep, ...(file.nextStepOn && { on: file.nextStepOn }) },
    }),
  };
}
