import type { Contact } from '@shared/features/contacts/model';
import type { Influence } from '@shared/features/map/model';
import { mapPeople } from '@shared/features/map/people';
import { gapsOf, linesAmong } from '@shared/features/map/rules';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../components/download';
import { EmptyState } from '../../components/EmptyState';
import { SideRail } from '../../components/Section';
import { toast } from '../../components/toast';
import { transport } from '../../rpc/api';
import { AddPerson } from './components/AddPerson';
import { LineSide, ReportSide } from './components/LineSide';
import { MapCanvas } from './components/MapCanvas';
import { MapList } from './components/MapList';
import { Gaps, Legend } from './components/MapRail';
import classes from './components/MapTab.module.css';
import { MapTools } from './components/MapTools';
import { PersonSide } from './components/PersonSide';
import { pngPicture, svgPicture } from './picture';
import { reportOf } from './useFlow';
import { useMapActions } from './useMapActions';
import { useMapSelection } from './useMapSelection';
import { useMapWords } from './useMapWords';
import { usePlaces } from './usePlaces';

interface DecisionMapViewProps {
  readonly customerId: string;
  readonly customerName: string;
  readonly contacts: readonly Contact[];
  readonly lines: readonly Influence[];
  readonly readOnly: boolean;
}

/** The map with its tools, and beside it the gaps, or who or what is chosen. */
export function DecisionMapView(props: DecisionMapViewProps) {
  const { customerId, customerName, contacts, readOnly } = props;
  const { t } = useTranslation('map');
  const words = useMapWords();
  const people = useMemo(() => mapPeople(contacts), [contacts]);
  const lines = useMemo(() => linesAmong(people, props.lines), [people, props.lines]);
  const actions = useMapActions(customerId, contacts, lines);
  const moving = usePlaces(people, actions.place);
  const selection = useMapSelection();
  const canvas = useRef<HTMLDivElement>(null);
  const [asList, setAsList] = useState(false);

  const card = (id: string) =>
    canvas.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  const chosen = selection.selected.size === 1 ? [...selection.selected][0] : undefined;
  const head = people.find((one) => one.id === chosen) ?? null;
  const add = async (name: string, headId: string | null) => {
    const id = await actions.add(name, headId);
    if (id) selection.show(id);
  };
  const adding = readOnly ? null : <AddPerson head={head} onAdd={add} />;
  if (people.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        {...(!readOnly && { actions: <AddPerson filled head={null} onAdd={add} /> })}
      >
        {t('empty.text')}
      </EmptyState>
    );
  }

  const removeLine = (edgeId: string) => {
    const reporting = reportOf(edgeId);
    const line = lines.find((one) => one.id === edgeId);
    if (reporting !== null) void actions.report(reporting, null);
    else if (line) void actions.removeLine(line);
    selection.clear();
  };
  const save = async (kind: 'png' | 'svg') => {
    const heading = t('heading', { customer: customerName });
    const picture = { people, lines, words, heading };
    const name = `${t('fileName', { customer: customerName })}.${kind}`;
    try {
      download(
        name.replace(/[\\/:*?"<>|]/g, '-'),
        await (kind === 'png' ? pngPicture(picture) : svgPicture(picture)),
      );
      // There the system's dialog is still open, and says itself what became of it.
      if (transport.kind !== 'electron') toast({ message: t('done.picture', { name }) });
    } catch {
      toast({ message: t('refused.picture'), tone: 'danger' });
    }
  };
  const close = () => {
    const back = selection.shown;
    selection.clear();
    if (back) card(back)?.focus();
  };
  const show = (id: string) => {
    selection.show(id);
    card(id)?.focus();
  };
  const shown = contacts.find((one) => one.id === selection.shown);
  const line = lines.find((one) => one.id === selection.line);
  const reporting = contacts.find(
    (one) => selection.line !== null && one.id === reportOf(selection.line) && one.reportsTo !== null,
  );
  const side = { contacts, readOnly, onClose: close };
  return (
    <ReactFlowProvider>
      <div className={classes.map}>
        <div className={classes.main}>
          <MapTools
            readOnly={readOnly}
            gaps={gapsOf(people).length}
            arranged={people.some((one) => one.place !== null)}
            asList={asList}
            add={adding}
            onArrange={() => void actions.arrange()}
            onGaps={selection.clear}
            onList={() => setAsList(!asList)}
            onPicture={(kind) => void save(kind)}
          />
          {asList ? (
            <MapList people={people} lines={lines} words={words} onOpen={selection.open} />
          ) : (
            <MapCanvas
              people={people}
              lines={lines}
              words={words}
              moving={moving}
              selection={selection}
              actions={actions}
              readOnly={readOnly}
              canvas={canvas}
              onRemoveLine={removeLine}
            />
          )}
        </div>
        <SideRail label={t('rail')}>
          {shown ? (
            <PersonSide
              {...side}
              key={shown.id}
              person={shown}
              lines={lines}
              entering={selection.entering}
              onLine={selection.chooseLine}
              onRemoveLine={(one) => void actions.removeLine(one)}
            />
          ) : line ? (
            <LineSide {...side} key={line.id} line={line} onRemove={() => removeLine(line.id)} />
          ) : reporting ? (
            <ReportSide
              {...side}
              key={reporting.id}
              person={reporting}
              onRemove={() => removeLine(selection.line ?? '')}
            />
          ) : (
            <>
              <Gaps people={people} words={words} onShow={show} />
              <Legend words={words} readOnly={readOnly} />
            </>
          )}
        </SideRail>
      </div>
    </ReactFlowProvider>
  );
}
