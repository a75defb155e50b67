import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../components/Dialog';
import { Kbd } from '../../components/Kbd';
import { useAwaitedEnter } from '../../components/useAwaitedEnter';
import classes from './CommandPalette.module.css';
import { PaletteOption } from './PaletteOption';
import { usePaletteEntries } from './usePaletteEntries';

interface CommandPaletteProps {
  readonly opened: boolean;
  onClose(): void;
}

/** Everything by name: records as they are found, commands and rooms. */
export function CommandPalette({ opened, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('shell');
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={640}
      radius="xl"
      yOffset={112}
      // Drawn and focused with the key that opens it: what is typed on is typed into it.
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label={t('palette.title')}>
        <Finder onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { groups, entries, summary, answered } = usePaletteEntries(text);
  useFocusBack();
  const current = Math.min(active, entries.length - 1);

  const choose = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    onClose();
    entry.run();
  };
  const enter = useAwaitedEnter(answered, () => choose(current));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const next = (current + step + entries.length) % entries.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter.press();
    }
  };
  return (
    <>
      <div className={classes.search}>
        <IconSearch size={20} stroke={1.5} aria-hidden />
        <input
          data-autofocus
          // biome-ignore lint/a11y/noAutofocus: a dialog that was asked for begins in its field
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            enter.forget();
          }}
          onKeyDown={onKeyDown}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <div
        className={classes.list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.title')}
        tabIndex={-1}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
          <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
            <div className={classes.group} id={`${id}-${group.key}`} role="presentation">
              {group.label}
            </div>
            {group.entries.map((entry) => (
              <PaletteOption
                key={entry.key}
                id={`${id}-${entry.index}`}
                entry={entry}
                text={text}
                active={entry.index === current}
                onPoint={() => setActive(entry.index)}
                onChoose={() => choose(entry.index)}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.nothing}>{t('palette.nothing')}</p>}
      <div className={classes.foot}>
        <span>
          <Kbd keys="ArrowUp ArrowDown" /> {t('palette.move')}
        </span>
        <span>
          <Kbd keys="Enter" /> {t('palette.open')}
        </span>
        <span>
          <Kbd keys="Escape" /> {t('palette.close')}
        </span>
        <span className="end n" role="status">
          {summary}
        </span>
      </div>
    </>
  );
}
