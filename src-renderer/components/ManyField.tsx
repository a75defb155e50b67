import { Checkbox, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import field from './EditableField.module.css';
import { FieldEditors } from './FieldEditors';
import classes from './ManyField.module.css';
import { toast } from './toast';
import { useFailureText } from './useFailureText';

interface ManyFieldProps {
  readonly label: string;
  readonly field: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly readOnly: boolean;
  onBegin(): void;
  onSave(chosen: readonly string[]): Promise<unknown>;
}

/** A field of several choices; each tick saves. Looks like the fields around it, a term and its definition in a `<dl>`. */
export function ManyField(props: ManyFieldProps) {
  const { label, options, value, readOnly, onBegin, onSave } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const id = useId();
  const [open, setOpen] = useState(false);
  // A tick shows at once; the stored value takes its place when it comes, and later ticks are based on it.
  const [sent, setSent] = useState<readonly string[] | null>(null);
  const stored = value.join();
  const begin = useRef(onBegin);
  begin.current = onBegin;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the stored value changes
  useEffect(() => {
    setSent(null);
    begin.current();
  }, [stored]);
  const ticked = sent ?? value;
  const chosen = options.filter((option) => ticked.includes(option.value));
  const text = chosen.map((option) => option.label).join(t('listComma'));
  const save = async (next: readonly string[]) => {
    setSent(next);
    try {
      const answer = await onSave(options.map(({ value: one }) => one).filter((one) => next.includes(one)));
      // After a conflict another value may have been chosen: only the file knows which.
      if (typeof answer === 'object' && answer !== null && 'asked' in answer && answer.asked) setSent(null);
    } catch (error) {
      setSent(null);
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <div className={field.field}>
      <dt id={`${id}-label`}>{label}</dt>
      <dd>
        {readOnly ? (
          <span className={field.value}>{text || <span className="t4">{t('empty')}</span>}</span>
        ) : (
          <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
            <Popover.Target>
              <button
                type="button"
                aria-labelledby={`${id}-label ${id}-value`}
                className={field.value}
                data-kind="select"
                onClick={() => {
                  onBegin();
                  setOpen(!open);
                }}
              >
                {/* The popover gives its target an id of its own, so the text inside names it. */}
                <span id={`${id}-value`}>
                  {text || (
                    <span className={field.add}>
                      <IconPlus size={14} stroke={1.6} aria-hidden /> {t('add')}
                    </span>
                  )}
                </span>
              </button>
            </Popover.Target>
            <Popover.Dropdown className={classes.choices} aria-label={label}>
              <Checkbox.Group value={[...ticked]} aria-label={label} onChange={(next) => void save(next)}>
                {options.map((option) => (
                  <Checkbox key={option.value} value={option.value} label={option.label} />
                ))}
              </Checkbox.Group>
            </Popover.Dropdown>
          </Popover>
        )}
        <FieldEditors field={props.field} />
      </dd>
    </div>
  );
}
