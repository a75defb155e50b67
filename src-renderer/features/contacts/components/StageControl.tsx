import { stages } from '@shared/features/contacts/fields';
import type { Contact } from '@shared/features/contacts/model';
import { readStage } from '@shared/features/contacts/rules';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pips } from '../../../components/Pips';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import type { PersonSaver } from '../usePersonSaver';
import { FoldGroup } from './FoldGroup';
import { PersonField } from './PersonField';
import classes from './StageControl.module.css';

const evidence = [
  { key: 'cognition', fields: ['cognitionOrg', 'cognitionPersonal'] },
  { key: 'benefit', fields: ['benefitOrg', 'benefitPersonal'] },
  { key: 'emotion', fields: ['emotion'] },
] as const;

interface StageControlProps {
  readonly person: Contact;
  readonly people: readonly Contact[];
  readonly save: PersonSaver;
  readonly readOnly: boolean;
}

/** How far the relationship has come in three steps, what shows it, and what would carry it on. */
export function StageControl({ person, people, save, readOnly }: StageControlProps) {
  const { t } = useTranslation('contacts');
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const { next, missing, unproven } = readStage(person);
  const names = (keys: readonly (typeof missing)[number][]) =>
    keys.map((key) => t(`evidence.${key}`)).join(t('listComma', { ns: 'common' }));
  const choose = async (stage: Contact['stage']) => {
    setBusy(true);
    try {
      await save({ stage }, person.version);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  const at = person.stage === null ? -1 : stages.indexOf(person.stage);
  const field = { person, people, save, readOnly };
  return (
    <FoldGroup title={t('group.relationship')} empty={false}>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row, no form */}
      <div role="group" aria-label={t('field.stage')} className={classes.steps}>
        {stages.map((stage, index) => (
          <button
            key={stage}
            type="button"
            aria-pressed={index === at}
            data-passed={index < at || undefined}
            disabled={readOnly || busy}
            onClick={() => void choose(index === at ? null : stage)}
          >
            <Pips value={index + 1} max={3} />
            {t(`choice.stage.${stage}`)}
          </button>
        ))}
      </div>
      <p className={classes.hint}>
        <IconBulb size={16} stroke={1.6} aria-hidden />
        <span>
          {next === null
            ? unproven.length > 0
              ? t('stage.unproven', { what: names(unproven) })
              : t('stage.last')
            : missing.length > 0
              ? t('stage.missing', { stage: t(`choice.stage.${next}`), what: names(missing) })
              : t('stage.ready', { stage: t(`choice.stage.${next}`) })}
        </span>
      </p>
      <div className={classes.evidence}>
        {evidence.map(({ key, fields }) => (
          <div key={key}>
            <h4>{t(`stage.${key}`)}</h4>
            <dl>
              {fields.map((one) => (
                <PersonField
                  key={one}
                  {...field}
                  field={one}
                  label={
                    one === 'emotion'
                      ? t('stage.feeling')
                      : t(one.endsWith('Org') ? 'stage.org' : 'stage.personal')
                  }
                />
              ))}
            </dl>
          </div>
        ))}
        <div>
          <h4>{t('field.nextMove')}</h4>
          <dl>
            <PersonField {...field} field="nextMove" label={t('stage.next')} />
          </dl>
        </div>
      </div>
    </FoldGroup>
  );
}
