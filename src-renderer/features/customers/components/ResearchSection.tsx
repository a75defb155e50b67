import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../../components/Section';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import type { CustomerDetail } from '../queries';
import { useCustomerSaver } from '../useCustomerSaver';
import { CustomerField } from './CustomerField';
import classes from './Research.module.css';

const questions = ['difference', 'valuePrice', 'preference', 'keyAccess', 'buyingRules'] as const;
type Question = (typeof questions)[number];
const scores = [1, 2, 3, 4, 5] as const;

interface ResearchSectionProps {
  readonly customer: CustomerDetail;
  readonly readOnly: boolean;
}

/** What is found out about a prospect: where it came from, and five questions with an answer and a judgement each. */
export function ResearchSection({ customer, readOnly }: ResearchSectionProps) {
  const { t } = useTranslation('customers');
  const answered = questions.filter((key) => customer[key] !== null).length;
  return (
    <Section
      id="research"
      title={t('group.research')}
      note={
        <span className={classes.note}>
          <span className="t3">{t('research.answered', { n: answered })}</span>
          <Link className="link" to={`/print/research/${customer.id}`}>
            {t('page.printResearch')}
          </Link>
        </span>
      }
    >
      <dl className={classes.source}>
        <CustomerField customer={customer} field="source" readOnly={readOnly} />
      </dl>
      <div className={classes.questions}>
        {questions.map((question) => (
          <QuestionLine key={question} customer={customer} question={question} readOnly={readOnly} />
        ))}
      </div>
    </Section>
  );
}

function QuestionLine({ customer, question, readOnly }: ResearchSectionProps & { question: Question }) {
  const { t } = useTranslation('customers');
  const save = useCustomerSaver(customer.id);
  const failureText = useFailureText();
  const id = useId();
  const label = t(`field.${question}`);
  const score = customer[`${question}Score`];
  const judge = async (value: number) => {
    try {
      await save({ [`${question}Score`]: value === score ? null : value }, customer.version);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <div className={classes.question}>
      <h3 id={id}>{label}</h3>
      <fieldset className={classes.scores} aria-label={t('research.judgement', { question: label })}>
        {scores.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === score}
            aria-label={t('research.judge', { n: value })}
            disabled={readOnly}
            data-on={(score !== null && value <= score) || undefined}
            onClick={() => void judge(value)}
          />
        ))}
        <span className={score === null ? 't3 sm' : 'sm n'}>
          {score === null ? t('research.unjudged') : t('research.judge', { n: score })}
        </span>
      </fieldset>
      <p className={`${classes.hint} t3 sm`}>{t(`research.hint.${question}`)}</p>
      <div className={classes.answer}>
        <CustomerField customer={customer} field={question} readOnly={readOnly} layout="bare" />
      </div>
    </div>
  );
}
