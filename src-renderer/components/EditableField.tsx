import { IconCheck, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EditableField.module.css';
import { FieldEditor } from './FieldEditor';
import { FieldEditors } from './FieldEditors';
import type { FieldKind, FieldValue } from './field-values';
import { useFieldEditing } from './useFieldEditing';
import { useFieldText } from './useFieldText';

export interface EditableFieldProps {
  readonly label: string;
  readonly kind: FieldKind;
  /** The stored value: text, ISO date, number or integer minor units; null is "not known". */
  readonly value: FieldValue;
  /** The field's name in its record, so that others see when it is being edited. */
  readonly field?: string;
  /** Saves one value; what it throws is shown under the field and editing goes on. */
  onSave(value: FieldValue): Promise<unknown>;
  /** Told when editing begins, e.g. to note which version the person sees. */
  onBegin?(): void;
  /** Does something else than editing in place, e.g. opens a dialog; nothing is then saved from here. */
  onEdit?(): void;
  /** `value` is the new one as soon as it is being saved, so that nothing has to stand in for it. */
  readonly optimistic?: boolean;
  /** Choices of a `select`. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly currency?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Says what is wrong with a value that reads well but cannot be; null when it can. */
  validate?(value: FieldValue): string | null;
  /** How the value is drawn when it is not edited, e.g. a badge; by default its text. */
  readonly display?: ReactNode;
  /** Stands beside the value while it is not edited, e.g. a way to what it names. */
  readonly beside?: ReactNode;
  /** `bare` leaves the label to the screen reader, for cells and headers. */
  readonly layout?: 'row' | 'bare';
}

/**
 * One field edited in place. Click or Enter edits, Enter saves, Esc cancels, Shift+Enter begins a new line in long
 * text; leaving the field saves too. A tick stands for two seconds after saving, a problem under the field.
 * In `row` layout it is a term and its definition: put it inside a `<dl>`.
 */
export function EditableField(props: EditableFieldProps) {
  const { label, kind, required = false, readOnly = false, layout = 'row' } = props;
  const { t } = useTranslation();
  const id = useId();
  const editing = useFieldEditing(props);
  const fieldText = useFieldText(props);
  const shown = editing.shownValue;
  const text = fieldText(shown);

  const body = editing.open ? (
    <FieldEditor {...props} id={id} editing={editing} />
  ) : readOnly ? (
    <span className={classes.value}>{props.display ?? text ?? <span className="t4">{t('empty')}</span>}</span>
  ) : (
    <button
      type="button"
      ref={editing.buttonRef}
      id={`${id}-value`}
      aria-labelledby={`${id}-label ${id}-value`}
      className={classes.value}
      onClick={props.onEdit ?? editing.begin}
      data-kind={kind}
    >
      {text === null ? (
        <span className={classes.add}>
          <IconPlus size={14} stroke={1.6} aria-hidden /> {props.placeholder ?? t('add')}
        </span>
      ) : editing.status === 'idle' && props.display !== undefined ? (
        props.display
      ) : (
        text
      )}
    </button>
  );
  const state = (
    <span className={classes.state} role="status">
      {editing.status === 'saved' && (
        <>
          <IconCheck size={12} stroke={2} aria-hidden /> {t('saved')}
        </>
      )}
      {editing.status === 'slow' && t('saving')}
    </span>
  );
  if (layout === 'bare') {
    return (
      <span className={classes.bare} data-open={editing.open || undefined}>
        <span id={`${id}-label`} className="vh">
          {label}
        </span>
        {body}
        {(!editing.open || editing.status === 'slow') && state}
        {!editing.open && <FieldEditors field={props.field} />}
      </span>
    );
  }
  return (
    <div className={classes.field} data-open={editing.open || undefined}>
      <dt id={`${id}-label`}>
        {label}
        {required && editing.open && <span className="t4"> *</span>}
      </dt>
      <dd>
        {body}
        {!editing.open && props.beside}
        {(!editing.open || editing.status === 'slow') && state}
        {!editing.open && <FieldEditors field={props.field} />}
      </dd>
    </div>
  );
}
