import { Button } from '@mantine/core';
import type { CustomerRow } from '@shared/features/customers/model';
import { IconFilter } from '@tabler/icons-react';
import { memo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../../../components/PageHeader';
import { ColumnPicker } from '../../../components/table/ColumnPicker';
import type { Column } from '../../../components/table/columns';
import type { ViewQuestion } from '../../views/view-data';
import classes from '../CustomersPage.module.css';
import type { ListLook } from '../useListLook';
import { Filters } from './Filters';
import { GroupMenu } from './GroupMenu';
import { MoreMenu } from './MoreMenu';

interface ListToolsProps {
  readonly question: ViewQuestion;
  onAsk(part: Partial<ViewQuestion>): void;
  readonly building: boolean;
  onBuilding(open: boolean): void;
  readonly filterButton: Ref<HTMLButtonElement>;
  readonly columns: readonly Column<CustomerRow>[];
  readonly look: ListLook;
  /** Closes or opens the heads of all groups. */
  onCollapse(all: boolean): void;
  /** Further entries of the last menu. */
  readonly output: ReactNode;
}

/** Filters, groups, columns and the rest over the list. Drawn again when one of them changes, not with every letter searched for. */
export const ListTools = memo(function ListTools(props: ListToolsProps) {
  const { question, onAsk, building, look } = props;
  const { t } = useTranslation();
  return (
    <Toolbar>
      <Filters value={question.filter} onChange={(filter) => onAsk({ filter })} />
      <span className={classes.end}>
        <Button
          ref={props.filterButton}
          variant="subtle"
          color="gray"
          aria-expanded={building}
          leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
          onClick={() => props.onBuilding(!building)}
        >
          {t('filter')}
        </Button>
        <GroupMenu
          group={question.group}
          onGroup={(group) => onAsk({ group })}
          colour={question.colour}
          onColour={(colour) => onAsk({ colour })}
          onCollapse={props.onCollapse}
        />
        <ColumnPicker
          columns={props.columns}
          shown={look.ids}
          onShown={look.setIds}
          pinned={look.pinned}
          onPinned={look.setPinned}
          onReset={look.reset}
        />
        <MoreMenu totalsShown={look.totalsShown} onTotalsShown={look.setTotalsShown}>
          {props.output}
        </MoreMenu>
      </span>
    </Toolbar>
  );
});
