import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import type { FieldValue } from '../../../components/field-values';
import { Section, SideRail } from '../../../components/Section';
import { useMemberName } from '../../../components/team';
import type { ComplaintSaver } from '../mutations';
import type { ComplaintDetail } from '../queries';
import { useNow } from '../useNow';
import { ClaimSection } from './ClaimSection';
import { Clocks } from './Clocks';
import classes from './ComplaintBody.module.css';
import { AfterSettlement, Details } from './Details';
import { FiveWhys } from './FiveWhys';
import { Measures } from './Measures';
import { SavedField } from './SavedField';
import { TabooList } from './TabooList';

interface ComplaintBodyProps {
  readonly detail: ComplaintDetail;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

const text = (value: FieldValue) => (value === null ? null : String(value));

/** The words between quotation marks, unless the person wrote them so. */
const quoted = (words: string) => (/^[“"「«]/.test(words) ? words : `“${words}”`);

/** What was said, the facts, the causes and the claim; at the right the clocks, details, measures and the closing list. */
export function ComplaintBody({ detail, saver, readOnly }: ComplaintBodyProps) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const memberName = useMemberName();
  const now = useNow();
  const { complaint, rows } = detail;
  const who = memberName(complaint.receivedBy)?.name;
  const taken = {
    when: format.dateTime(complaint.receivedAt),
    how: t(`channel.${complaint.receivedHow}`),
  };
  const shared = { saver, readOnly };
  const offer = rows.find((row) => row.stepKey === 'offer');
  return (
    <div className={classes.body}>
      <div className={classes.main}>
        <Section
          title={t('field.verbatim')}
          note={who ? t('said.end', { ...taken, who }) : t('said.endNobody', taken)}
        >
          <div className={classes.quote} data-empty={complaint.verbatim === null || undefined}>
            <SavedField
              layout="bare"
              field="verbatim"
              label={t('field.verbatim')}
              kind="long"
              placeholder={t('said.empty')}
              readOnly={readOnly}
              value={complaint.verbatim}
              display={complaint.verbatim === null ? undefined : quoted(complaint.verbatim)}
              version={complaint.version}
              save={(value, seen) => saver.save({ verbatim: text(value) }, seen)}
            />
          </div>
        </Section>
        <Section title={t('facts.title')}>
          <div className={classes.facts}>
            <SavedField
              layout="bare"
              field="facts"
              label={t('field.facts')}
              kind="long"
              placeholder={t('facts.empty')}
              readOnly={readOnly}
              value={complaint.facts}
              version={complaint.version}
              save={(value, seen) => saver.save({ facts: text(value) }, seen)}
            />
          </div>
        </Section>
        <FiveWhys title={complaint.title} rows={rows} {...shared} />
        <ClaimSection complaint={complaint} {...shared} />
      </div>
      <SideRail label={t('details.title')}>
        <div className={classes.rail}>
          <Clocks complaint={complaint} offerDue={offer?.dueOn ?? null} now={now} />
          <hr className={classes.line} />
          <Details detail={detail} {...shared} />
          <Measures rows={rows} {...shared} />
          <AfterSettlement detail={detail} {...shared} />
          <TabooList complaint={complaint} {...shared} />
        </div>
      </SideRail>
    </div>
  );
}
