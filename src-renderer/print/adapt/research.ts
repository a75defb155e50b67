import customersEn from '../../i18n/en/customers.json';
import customersZh from '../../i18n/zh-CN/customers.json';
import { longDate } from '../format';
import type { ResearchSheet } from '../model';
import { type AdaptContext, adapter, headOf } from './context';
import { basicFacts, type CustomerFile } from './file';

/** The five sets of questions a prospect is judged by. */
const questionKeys = ['difference', 'valuePrice', 'preference', 'keyAccess', 'buyingRules'] as const;

/** The research sheet of a prospect; what is not answered yet is left to be filled in by hand. */
export function researchFrom(context: AdaptContext, customer: CustomerFile): ResearchSheet {
  const a = adapter(context);
  const words = a.lang === 'zh-CN' ? customersZh : customersEn;
  const wanted = (['address', 'phone', 'email', 'web', 'lineOfBusiness'] as const).map((key) =>
    a.t(`field.${key}`),
  );
  const { nextStep, nextStepOn } = customer;
  const next = [nextStep, longDate(nextStepOn ?? undefined, a.lang)].filter(Boolean);
  const scores = questionKeys.flatMap((key) => customer[`${key}Score`] ?? []);
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  return {
    ...headOf(a, customer.currency),
    kind: 'research',
    customer: { name: customer.name, ...(customer.otherName && { otherName: customer.otherName }) },
    brief: [
      { label: a.t('prospect.source'), value: customer.source ?? '' },
      { label: a.t('prospect.owner'), value: a.nameOf(customer.ownerId) ?? '' },
      ...basicFacts(a, customer).filter((one) => wanted.includes(one.label)),
      { label: a.t('prospect.nextStep'), value: next.join(a.lang === 'zh-CN' ? '，' : ', ') },
    ],
    questions: questionKeys.map((key) => {
      const answer = customer[key];
      const score = customer[`${key}Score`];
      return {
        key,
        label: words.field[key],
        question: words.research.hint[key],
        ...(answer && { answer }),
        ...(score !== null && { score }),
      };
    }),
    ...(scores.length > 0 && { mean: { value: mean.toFixed(1), count: scores.length } }),
  };
}
