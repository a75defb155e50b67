import type { MapPerson } from '@shared/features/map/people';
import { type Gap, gapsOf } from '@shared/features/map/rules';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd';
import { Section } from '../../../components/Section';
import { layoutKey, MapKey } from '../../../print/charts/MapKey';
import { screenInk } from '../../../print/charts/map-ink';
import type { MapWords } from '../../../print/charts/map-words';
import classes from './MapRail.module.css';

interface GapsProps {
  readonly people: readonly MapPerson[];
  readonly words: MapWords;
  onShow(id: string): void;
}

/** What the map lacks, each a sentence with the people it is about; a name leads to their card. */
export function Gaps({ people, words, onShow }: GapsProps) {
  const { t } = useTranslation('map');
  const gaps = gapsOf(people);
  return (
    <Section title={t('gaps.title')} count={gaps.length}>
      {gaps.length === 0 ? (
        <p className={classes.good}>
          <IconCircleCheck size={16} stroke={1.6} aria-hidden />
          {t('gaps.none')}
        </p>
      ) : (
        <ul className={classes.gaps}>
          {gaps.map((gap) => (
            <li key={gap.kind}>
              <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
              <span>
                <Sentence gap={gap} people={people} words={words} onShow={onShow} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The sentence of a gap with its names as buttons. */
function Sentence({ gap, people, words, onShow }: GapsProps & { gap: Gap }) {
  const { t } = useTranslation('map');
  const [before = '', after = ''] = words.gap({ ...gap, people: [] }, people).split(/(?=[.。]$)/u);
  const about = gap.people.flatMap((id) => people.find((one) => one.id === id) ?? []);
  return (
    <>
      {before}
      {about.map((person, index) => (
        <span key={person.id}>
          {index > 0 && t('listComma', { ns: 'common' })}
          <button
            type="button"
            aria-label={t('gaps.show', { name: person.name })}
            onClick={() => onShow(person.id)}
          >
            {person.name}
          </button>
        </span>
      ))}
      {after}
    </>
  );
}

const width = 268;

/** How to read the map, and its keys. */
export function Legend({ words, readOnly }: { words: MapWords; readOnly: boolean }) {
  const { t } = useTranslation('map');
  const { height } = layoutKey(words, screenInk, width);
  const keys: readonly (readonly [string, string])[] = [
    ['ArrowLeft ArrowRight ArrowUp ArrowDown', t('keys.move')],
    ['Enter', t('keys.open')],
    ...(readOnly
      ? []
      : ([
          ['alt+ArrowRight', t('keys.place')],
          ['R', t('keys.head')],
          ['I', t('keys.influence')],
          ['Delete', t('keys.delete')],
        ] as const)),
    ['0', t('keys.zoom')],
  ];
  return (
    <>
      <Section title={t('key.title')}>
        <svg
          className={classes.key}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          <MapKey words={words} ink={screenInk} width={width} />
        </svg>
      </Section>
      <Section title={t('keys.title')}>
        <dl className={classes.keys}>
          {keys.map(([chord, text]) => (
            <div key={chord}>
              <dt>
                <Kbd keys={chord} />
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
