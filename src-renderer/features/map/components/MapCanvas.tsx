import type { Influence } from '@shared/features/map/model';
import type { MapPerson } from '@shared/features/map/people';
import {
  Background,
  BackgroundVariant,
  type Connection,
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD, GRID, type Point } from '../../../print/charts/map-layout';
import type { MapWords } from '../../../print/charts/map-words';
import { useFlow } from '../useFlow';
import type { MapActions } from '../useMapActions';
import { type Choosing, useMapKeys } from '../useMapKeys';
import type { MapSelection } from '../useMapSelection';
import type { MovingPlaces } from '../usePlaces';
import { InfluenceEdge, ReportEdge } from './edges';
import { fitting } from './fitting';
import classes from './MapCanvas.module.css';
import { PersonNode, type PersonNodeType } from './PersonNode';

const nodeTypes = { person: PersonNode };
const edgeTypes = { report: ReportEdge, influence: InfluenceEdge };

interface MapCanvasProps {
  readonly people: readonly MapPerson[];
  readonly lines: readonly Influence[];
  readonly words: MapWords;
  readonly moving: MovingPlaces;
  readonly selection: MapSelection;
  readonly actions: MapActions;
  readonly readOnly: boolean;
  readonly canvas: RefObject<HTMLDivElement | null>;
  onRemoveLine(id: string): void;
}

/** The canvas of cards and lines; by mouse and by keyboard. */
export function MapCanvas(props: MapCanvasProps) {
  const { people, lines, words, moving, selection, actions, readOnly, canvas } = props;
  const { t } = useTranslation('map');
  const flow = useReactFlow();
  const [choosing, choose] = useState<Choosing | null>(null);
  const dragging = useRef(false);
  const chosen = choosing?.atId ?? null;
  const { nodes, edges } = useFlow({ people, lines, places: moving.places, words, ...selection, chosen });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';

  const connect = async (kind: Choosing['kind'], fromId: string, toId: string) => {
    if (kind === 'head') return actions.report(fromId, toId);
    const line = await actions.influence(fromId, toId);
    if (line) selection.chooseLine(line);
  };
  const onConnect = ({ source, sourceHandle, target }: Connection) => {
    if (sourceHandle === 'down') void connect('head', target, source);
    else if (sourceHandle === 'up') void connect('head', source, target);
    else void connect('influence', source, target);
  };
  const onNodesChange = (changes: NodeChange<PersonNodeType>[]) => {
    const moved = new Map<string, Point>();
    for (const change of changes)
      if (change.type === 'position' && change.position) moved.set(change.id, change.position);
    if (moved.size > 0 && dragging.current) moving.move(moved);
    const picked = changes.filter((change) => change.type === 'select');
    if (picked.length > 0) selection.pick(picked);
  };
  const focus = (id: string) => {
    const card = canvas.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    card?.focus();
    const at = moving.places.get(id);
    if (!card || !at || !canvas.current) return;
    const [inner, outer] = [card.getBoundingClientRect(), canvas.current.getBoundingClientRect()];
    const seen =
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom;
    if (!seen)
      void flow.setCenter(at.x + CARD.w / 2, at.y + CARD.h / 2, { zoom: flow.getZoom(), duration: 0 });
  };
  const keys = useMapKeys({
    readOnly,
    moving,
    choosing,
    choose,
    connect: (now) => void connect(now.kind, now.fromId, now.atId),
    open: selection.open,
    focus,
    removeLine: () => {
      if (readOnly || selection.line === null) return false;
      props.onRemoveLine(selection.line);
      return true;
    },
    clear: selection.clear,
    zoom: (way) =>
      void (way === 'in' ? flow.zoomIn() : way === 'out' ? flow.zoomOut() : flow.fitView(fitting)),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside, which have the focus
    <div className={classes.canvas} ref={canvas} {...keys} onBlur={() => choosing && choose(null)}>
      <ReactFlow
        aria-label={t('canvas', { count: people.length, lines: lines.length })}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStart={() => {
          dragging.current = true;
        }}
        onNodeDragStop={() => {
          dragging.current = false;
          moving.drop();
        }}
        onSelectionDragStart={() => {
          dragging.current = true;
        }}
        onSelectionDragStop={() => {
          dragging.current = false;
          moving.drop();
        }}
        onNodeClick={(event, node) => {
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) selection.show(node.id);
        }}
        onEdgeClick={(_, edge) => selection.chooseLine(edge.id)}
        onPaneClick={selection.clear}
        onConnect={onConnect}
        isValidConnection={({ source, target }) => source !== target}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={36}
        snapToGrid
        snapGrid={[GRID, GRID]}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        nodesFocusable
        edgesFocusable={false}
        nodeDragThreshold={3}
        disableKeyboardA11y
        deleteKeyCode={null}
        minZoom={0.2}
        maxZoom={1.6}
        fitView
        fitViewOptions={fitting}
        attributionPosition="bottom-right"
      >
        <Background variant={BackgroundVariant.Dots} gap={GRID * 3} size={1} color="var(--line-2)" />
      </ReactFlow>
      {choosing && (
        <p role="status" className={classes.asking}>
          {t(choosing.kind === 'head' ? 'choosing.head' : 'choosing.influence', {
            name: nameOf(choosing.fromId),
          })}{' '}
          <b>{t('choosing.now', { name: nameOf(choosing.atId) })}</b>
        </p>
      )}
    </div>
  );
}
