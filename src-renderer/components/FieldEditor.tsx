import type { ChangeEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableFieldProps } from './EditableField';
import classes from './EditableField.module.css';
import { FieldCalendar } from './FieldCalendar';
import { FieldChoice } from './FieldChoice';
import { Kbd } from './Kbd';
import { UnderEdit } from './UnderEdit';
import type { FieldEditing } from './useFieldEditing';

interface FieldEditorProps extends EditableFieldProps {
  readonly id: string;
  readonly editing: FieldEditing;
}

/** The input that takes the value's place while it is edited. */
export function FieldEditor(props: FieldEditorProps) {
  const { id, kind, editing, maxLength } = props;
  const { t } = useTranslation();
  if (kind === 'select' || kind === 'member') return <FieldChoice {...props} />;

  const keys = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    // Enter also ends a word in a Chinese input method; that one is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      editing.cancel();
    } else if (event.key === 'Enter' && !(kind === 'long' && event.shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
      editing.commit({ keepFocus: true });
    }
  };
  const shared = {
    'aria-labelledby': `${id}-label`,
    'aria-invalid': editing.problem !== null,
    'aria-describedby': editing.problem ? `${id}-problem` : undefined,
    className: classes.input,
    value: editing.draft,
    maxLength,
    onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) =>
      editing.change(event.target.value),
    onKeyDown: keys,
    onBlur: () => editing.commit(),
    ref: focusAtEnd,
  };
  const placeholder =
    kind === 'date' ? t('field.datePlaceholder') : kind === 'month' ? t('field.monthPlaceholder') : undefined;
  const calendar = kind === 'date' && editing.problem === null;
  const numeric = kind === 'money' || kind === 'number';
  return (
    <span className={classes.editor}>
      {/* Before the input, so that Tab goes on to the next field. */}
      {calendar && (
        <FieldCalendar
          draft={editing.draft}
          onPick={(day) => editing.commit({ value: day, keepFocus: true })}
        />
      )}
      {kind === 'long' ? (
        <textarea {...shared} rows={1} />
      ) : (
        <input
          {...shared}
          type="text"
          placeholder={placeholder}
          inputMode={numeric ? 'decimal' : 'text'}
          data-numeric={numeric || undefined}
        />
      )}
      <UnderEdit field={props.field} editing={editing} />
      {editing.problem ? (
        <span id={`${id}-problem`} className={classes.problem} role="alert">
          {editing.problem}
        </span>
      ) : (
        kind === 'long' && (
          <span className={classes.hint} aria-hidden="true">
            <Kbd keys="Enter" /> {t('save')} <Kbd keys="Escape" /> {t('cancel')} <Kbd keys="shift+Enter" />{' '}
            {t('newLine')}
          </span>
        )
      )}
    </span>
  );
}

/** Focus with the caret behind the last character, once, when the input appears. */
function focusAtEnd(input: HTMLTextAreaElement | HTMLInputElement | null): void {
  if (!input || document.activeElement === input) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}
