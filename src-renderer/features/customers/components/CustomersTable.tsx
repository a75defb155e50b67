import type { CustomerQuestion } from '@shared/features/customers/contract';
import type { CustomerRow } from '@shared/features/customers/model';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DataTable } from '../../../components/DataTable';
import type { CellEditing } from '../../../components/table/cells';
import type { Column } from '../../../components/table/columns';
import type { TableSection } from '../../../components/table/props';
import { noSelection, type Selection } from '../../../components/table/selection';
import type { ViewQuestion } from '../../views/view-data';
import type { ListWords } from '../list-words';
import type { ListRows } from '../useCustomerBlocks';
import type { ListLook } from '../useListLook';
import { CustomersBulkBar } from './CustomersBulkBar';
import { CustomersFooter } from './CustomersFooter';

interface CustomersTableProps {
  readonly columns: readonly Column<CustomerRow>[];
  readonly look: ListLook;
  readonly rows: ListRows;
  readonly question: ViewQuestion;
  onAsk(part: Partial<ViewQuestion>): void;
  /** The question without its order. */
  readonly which: CustomerQuestion;
  /** All customers of the file. */
  readonly all: number | undefined;
  readonly sections: readonly TableSection[] | undefined;
  readonly collapsed: ReadonlySet<string>;
  onToggleSection(id: string): void;
  readonly totals: Readonly<Record<string, ReactNode>> | undefined;
  readonly selection: Selection;
  onSelect(next: Selection, total: number): void;
  onSelectAll(): void;
  readonly cells: CellEditing<CustomerRow>;
  readonly tone: ((row: CustomerRow) => string | undefined) | undefined;
  /** What the colours mean. */
  readonly legend: readonly { readonly tone: string; readonly label: string }[];
  readonly words: ListWords;
  readonly currency: string;
  readonly mayWrite: boolean;
  readonly empty: ReactNode;
}

/** The rows of the list with their sums, the bar for the selected ones and the footer. Drawn again only when one of them changes. */
export const CustomersTable = memo(function CustomersTable(props: CustomersTableProps) {
  const { look, rows, question, onAsk, which, sections, selection, totals, tone, words, currency } = props;
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const total = rows.total ?? 0;
  return (
    <DataTable
      id="customers"
      label={t('list')}
      columns={props.columns}
      columnIds={look.ids}
      onColumns={look.setIds}
      widths={look.widths}
      onWidth={look.setWidth}
      pinned={look.pinned}
      rowCount={sections?.reduce((sum, section) => sum + section.count, 0) ?? total}
      getRow={rows.getRow}
      getId={(row) => row.id}
      onRange={rows.onRange}
      sort={{ column: question.sort.key, direction: question.sort.desc ? 'desc' : 'asc' }}
      onSort={(sort) => onAsk({ sort: { key: sort.column, desc: sort.direction === 'desc' } })}
      selection={selection}
      onSelect={(next) => props.onSelect(next, total)}
      onSelectAll={props.onSelectAll}
      onOpen={(row) => void navigate(`/customers/${row.id}`)}
      cells={props.cells}
      {...(sections && { sections, collapsed: props.collapsed, onToggleSection: props.onToggleSection })}
      {...(totals && { totals })}
      {...(tone && { tone })}
      bulkBar={
        props.mayWrite && (
          <CustomersBulkBar
            selection={selection}
            question={which}
            total={total}
            currency={currency}
            loaded={rows.loaded}
            onSelectAll={props.onSelectAll}
            onClear={() => props.onSelect(noSelection, total)}
          />
        )
      }
      footer={
        <CustomersFooter
          shown={total}
          mended={rows.mended && total > 0 ? which.search : null}
          total={props.all ?? total}
          selection={selection}
          question={which}
          words={words}
          currency={currency}
          legend={props.legend}
        />
      }
      empty={props.empty}
    />
  );
});
