import type { Influence } from '@shared/features/map/model';
import type { MapPerson } from '@shared/features/map/people';
import { useTranslation } from 'react-i18next';
import type { MapWords } from '../../../print/charts/map-words';
import classes from './MapTab.module.css';

interface MapListProps {
  readonly people: readonly MapPerson[];
  readonly lines: readonly Influence[];
  readonly words: MapWords;
  onOpen(id: string): void;
}

/** The map as a table, for who does not see it drawn. */
export function MapList({ people, lines, words, onOpen }: MapListProps) {
  const { t } = useTranslation('map');
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '–';
  return (
    <div className={classes.list}>
      <table aria-label={t('list.title')}>
        <thead>
          <tr>
            {(
              ['name', 'role', 'influence', 'attitude', 'access', 'stage', 'reportsTo', 'influences'] as const
            ).map((key) => (
              <th key={key} scope="col" data-number={key === 'influence' || key === 'attitude' || undefined}>
                {t(`list.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <button type="button" onClick={() => onOpen(person.id)}>
                  {person.name}
                </button>
                {person.position && <span>{person.position}</span>}
              </th>
              <td>{words.roles(person)}</td>
              <td data-number>{person.influence ?? '–'}</td>
              <td data-number>{words.attitude(person.attitude)}</td>
              <td>{words.access(person.access)}</td>
              <td>{words.stage(person.stage)}</td>
              <td>{nameOf(person.reportsTo)}</td>
              <td>
                {lines
                  .filter((line) => line.fromId === person.id)
                  .map((line) => t(`spoken.line.${line.kind}`, { name: nameOf(line.toId) }))
                  .join(t('listComma', { ns: 'common' })) || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
