import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice, Notices } from '../../../components/Notice';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { useMayEditCustomer } from '../../team/access';
import classes from '../Duplicates.module.css';
import { duplicateQueries } from '../queries';

interface SamePeopleProps {
  readonly customerId: string;
  /** Stands on a page of its own width rather than in a tab. */
  readonly onPage?: boolean;
}

/** So many are proposed at a time. */
const shown = 3;

/** People of a customer that may be one person, with a button to merge them. */
export function SamePeople({ customerId, onPage = false }: SamePeopleProps) {
  const { t } = useTranslation('duplicates');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const mayEdit = useMayEditCustomer(customerId);
  const { data } = useQuery(duplicateQueries.people(customerId));
  if (!mayEdit || !data || data.length === 0) return null;
  const merge = async (keepId: string, loseId: string, name: string) => {
    try {
      const { batchId } = await api.duplicates.mergePeople({ keepId, loseId });
      undoToast(t('people.merged', { name }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <section className={classes.people} data-page={onPage || undefined} aria-label={t('people.label')}>
      <Notices>
        {data.slice(0, shown).map((pair) => (
          <Notice
            key={`${pair.keepId}|${pair.loseId}`}
            tone="plain"
            action={
              <Button onClick={() => void merge(pair.keepId, pair.loseId, pair.keepName)}>
                {t('people.merge')}
              </Button>
            }
          >
            {t('people.maybe', {
              a: pair.keepName,
              b: pair.loseName,
              why: pair.reasons.map((reason) => t(`people.${reason}`)).join(t('listComma', { ns: 'common' })),
            })}
          </Notice>
        ))}
      </Notices>
    </section>
  );
}
