import { ActionIcon } from '@mantine/core';
import type { Contact } from '@shared/features/contacts/model';
import type { Courtesy } from '@shared/features/courtesies/model';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { FoldGroup } from '../contacts/components/FoldGroup';
import { localDay } from '../today/days';
import { CourtesyDialog } from './components/CourtesyDialog';
import { Direction } from './components/Direction';
import { LimitNotices } from './LimitNotices';
import classes from './PersonCourtesies.module.css';
import { courtesyQueries } from './queries';

/** Gifts and courtesies between us and one person, newest first, and what the present year comes to. */
export function PersonCourtesies({ person, readOnly }: { person: Contact; readOnly: boolean }) {
  const { t } = useTranslation('courtesies');
  const format = useFormat();
  const year = Number(localDay().slice(0, 4));
  const { data } = useQuery(courtesyQueries.list({ contactId: person.id }));
  const { data: ofYear } = useQuery(courtesyQueries.list({ contactId: person.id, year }));
  const [editing, setEditing] = useState<Courtesy | 'new' | null>(null);
  const rows = data?.rows ?? [];
  const sums = (ofYear?.sums ?? []).filter((sum) => sum.given > 0 || sum.received > 0);
  return (
    <>
      <FoldGroup
        title={t('title')}
        empty={rows.length === 0}
        note={
          <span className="row">
            {sums.map((sum) => (
              <span key={sum.currency ?? ''} className="n">
                {t('yearSum', {
                  year: String(year),
                  given: format.money(sum.given, sum.currency ?? undefined),
                  received: format.money(sum.received, sum.currency ?? undefined),
                })}
              </span>
            ))}
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('add')}
                onClick={() => setEditing('new')}
              >
                <IconPlus size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </span>
        }
      >
        <LimitNotices sums={sums} year={year} />
        {rows.length === 0 && <p className="t3">{t('empty.person')}</p>}
        <ul>
          {rows.map((row) => {
            const line = (
              <>
                <span className={`${classes.date} n`}>{format.date(row.givenOn)}</span>
                <Direction value={row.direction} />
                <span className="grow ell">
                  {row.what}
                  {row.occasion && <span className="t3"> {row.occasion}</span>}
                </span>
                <span className="n">
                  {row.value === null ? '' : format.money(row.value, row.currency ?? undefined)}
                </span>
              </>
            );
            return (
              <li key={row.id}>
                {readOnly ? (
                  <span className={classes.line}>{line}</span>
                ) : (
                  <button type="button" className={classes.line} onClick={() => setEditing(row)}>
                    {line}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </FoldGroup>
      {editing !== null && (
        <CourtesyDialog
          one={editing === 'new' ? null : editing}
          contactId={person.id}
          name={person.name}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
