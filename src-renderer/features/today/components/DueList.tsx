import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section';
import type { DueGroup } from '../due';
import type { Done } from '../useDone';
import { DueLine } from './DueLine';

interface DueListProps {
  readonly group: DueGroup;
  readonly now: Date;
  readonly done: Done;
}

/** Moves from line to line over all groups of the page. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-due-link]')];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const next = lines[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** The things of one stretch of time. Arrow keys move, Enter opens, E ticks off. */
export function DueList({ group, now, done }: DueListProps) {
  const { t } = useTranslation('today');
  if (group.items.length === 0) return null;
  return (
    <Section
      title={t(`group.${group.key}`)}
      count={group.items.length}
      tone={group.key === 'overdue' ? 'danger' : 'plain'}
    >
      <ul onKeyDown={moveFocus}>
        {group.items.map(({ item, done: ticked }) => (
          <DueLine
            key={`${item.kind}:${item.id}`}
            item={item}
            now={now}
            late={group.key === 'overdue'}
            ticked={ticked !== null}
            onTick={() => (ticked ? done.untick(ticked) : done.tick(item))}
          />
        ))}
      </ul>
    </Section>
  );
}
