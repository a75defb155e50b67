import { tagsOf, tagText } from '@shared/features/customers/rules';
import type { CustomField } from '@shared/features/fields/model';
import { slotValueOf } from '@shared/features/fields/rules';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { EditableField } from '../../components/EditableField';
import type { FieldKind, FieldValue } from '../../components/field-values';
import { LinkOut } from '../../components/LinkOut';
import { ManyField } from '../../components/ManyField';
import { ownLabel } from './queries';

const editors: Readonly<Record<CustomField['kind'], FieldKind>> = {
  text: 'text',
  long: 'long',
  number: 'number',
  money: 'money',
  date: 'date',
  choice: 'select',
  choices: 'select',
  link: 'text',
  yesNo: 'select',
};
const numeric = (kind: CustomField['kind']) => kind === 'number' || kind === 'money';

interface OwnFieldProps {
  readonly field: CustomField;
  /** As it stands in the field's slot. */
  readonly value: string | null;
  /** The version of the record that is shown. */
  readonly version: number;
  readonly currency?: string | null;
  readonly readOnly: boolean;
  /** Saves the slot over the version that was seen when editing began. */
  save(value: string | null, baseVersion: number): Promise<unknown>;
}

/** One field of the team's own on a record, edited in place by its kind. */
export function OwnField({ field, value, version, currency, readOnly, save }: OwnFieldProps) {
  const { t } = useTranslation('fields');
  const { language } = useFormat();
  const seen = useRef(version);
  const begin = () => {
    seen.current = version;
  };
  const store = (next: FieldValue) => save(next === null ? null : String(next), seen.current);
  const shared = { label: ownLabel(field, language), field: field.slot, readOnly, onBegin: begin };
  const words = field.choices.map((one) => ({ value: one, label: one }));
  if (field.kind === 'choices') {
    return (
      <ManyField
        {...shared}
        options={words}
        value={tagsOf(value)}
        onSave={(chosen) => store(tagText(chosen))}
      />
    );
  }
  const yesNo = (['yes', 'no'] as const).map((one) => ({ value: one, label: t(one, { ns: 'common' }) }));
  return (
    <EditableField
      {...shared}
      kind={editors[field.kind]}
      value={value !== null && numeric(field.kind) ? Number(value) : value}
      options={field.kind === 'yesNo' ? yesNo : words}
      {...(currency && { currency })}
      {...(field.kind === 'link' && { beside: <LinkOut text={value} /> })}
      validate={(next) =>
        next !== null && slotValueOf(field, String(next)) === undefined ? t(`hint.${field.kind}`) : null
      }
      onSave={store}
    />
  );
}
