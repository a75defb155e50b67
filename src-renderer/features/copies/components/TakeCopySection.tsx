import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section';
import { useMayTakeCopy } from '../../team/access';
import classes from '../TakeCopy.module.css';
import { useCopyActions } from '../useCopyActions';

/** In the settings of the file: what a copy is, and the button that makes one. */
export function TakeCopySection() {
  const { t } = useTranslation('copies');
  const { take, taking } = useCopyActions();
  const mayTakeCopy = useMayTakeCopy();
  if (!mayTakeCopy) return null;
  return (
    <Section title={t('take.title')}>
      <p className={classes.lead}>{t('take.text')}</p>
      <Button onClick={() => void take()} disabled={taking}>
        {taking ? t('take.busy') : t('take.do')}
      </Button>
    </Section>
  );
}
