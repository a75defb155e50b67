import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBinaryTree,
  IconFocusCentered,
  IconList,
  IconPhotoDown,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fitting } from './fitting';
import classes from './MapTab.module.css';

interface MapToolsProps {
  readonly readOnly: boolean;
  readonly gaps: number;
  /** True when somebody put cards where they stand. */
  readonly arranged: boolean;
  readonly asList: boolean;
  /** The button that adds a person. */
  readonly add: ReactNode;
  onArrange(): void;
  onGaps(): void;
  onList(): void;
  onPicture(kind: 'png' | 'svg'): void;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The row of tools over the map. */
export function MapTools(props: MapToolsProps) {
  const { t } = useTranslation('map');
  const flow = useReactFlow();
  const zooms = [
    { key: 'zoomIn', Icon: IconZoomIn, run: () => void flow.zoomIn() },
    { key: 'zoomOut', Icon: IconZoomOut, run: () => void flow.zoomOut() },
    { key: 'fit', Icon: IconFocusCentered, run: () => void flow.fitView(fitting) },
  ] as const;
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('tools')}>
      {props.add}
      {!props.readOnly && (
        <Tooltip label={t('tool.layoutHint')}>
          <Button
            leftSection={<IconBinaryTree {...icon} />}
            disabled={!props.arranged}
            onClick={props.onArrange}
          >
            {t('tool.layout')}
          </Button>
        </Tooltip>
      )}
      {props.gaps > 0 && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconAlertTriangle {...icon} className={classes.warn} />}
          onClick={props.onGaps}
        >
          {t('tool.gaps', { count: props.gaps })}
        </Button>
      )}
      <span className={classes.spring} />
      {!props.asList &&
        zooms.map(({ key, Icon, run }) => (
          <Tooltip key={key} label={t(`tool.${key}`)}>
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={t(`tool.${key}`)} onClick={run}>
              <Icon {...icon} />
            </ActionIcon>
          </Tooltip>
        ))}
      <Button
        variant="subtle"
        color="gray"
        aria-pressed={props.asList}
        leftSection={<IconList {...icon} />}
        onClick={props.onList}
      >
        {t('tool.list')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconPhotoDown {...icon} />}>{t('tool.picture')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => props.onPicture('png')}>{t('tool.png')}</Menu.Item>
          <Menu.Item onClick={() => props.onPicture('svg')}>{t('tool.svg')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
