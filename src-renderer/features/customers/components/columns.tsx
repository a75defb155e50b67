import { relationships } from '@shared/features/customers/fields';
import { isNumberKind, type ListField } from '@shared/features/customers/filter-rules';
import type { CustomerRow } from '@shared/features/customers/model';
import { minorDigits } from '@shared/text/currency';
import type { TFunction } from 'i18next';
import { ClassBadge } from '../../../components/ClassBadge';
import { MemberMark } from '../../../components/Member';
import { Pips } from '../../../components/Pips';
import { SearchMarks } from '../../../components/SearchMarks';
import type { Column } from '../../../components/table/columns';
import { localToday } from '../list-state';
import type { ListWords } from '../list-words';
import { changeOf, rowValue } from '../row-value';
import { CustomerName } from './CustomerName';
import { Restricted } from './Restricted';

/** The columns of all customers before anybody chose others, left to right: as many as a window of 1280 px shows whole. */
const shownFirst: readonly string[] = [
  'abcClass',
  'name',
  'city',
  'tier',
  'relationship',
  'sales12m',
  'vsPrior',
  'overdue',
  'nextStepOn',
  'nextStep',
];

type Cell = Pick<Column<CustomerRow>, 'cell'> & Partial<Column<CustomerRow>>;

/** Every column the list can have: the customer file's fields, own fields and what is computed. Ids are the fields' keys. */
export function customerColumns(
  t: TFunction<'customers'>,
  words: ListWords,
  currency: string,
): Column<CustomerRow>[] {
  const dash = <span className="t4">{t('empty', { ns: 'common' })}</span>;
  const special = specialCells(t, words, currency, dash);
  const keys = [...shownFirst, ...words.fields.groups.flatMap((group) => group.keys)];
  return [...new Set(keys)].flatMap((key) => {
    const field = words.fields.all.get(key);
    const own = special[key];
    if (!field && !own) return [];
    const plain = field ? plainColumn(field, words, currency, dash) : null;
    return [{ ...plain, ...own, id: key, hidden: !shownFirst.includes(key) } as Column<CustomerRow>];
  });
}

const symbolOf = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;

/** Amounts in whole units: a list compares, the file says the cents. In another currency they name it. */
function amountText({ format }: ListWords, value: number, row: CustomerRow, currency: string): string {
  const own = row.currency ?? currency;
  const unit = 10 ** minorDigits(own);
  return format.money(Math.round(value / unit) * unit, own, { bare: own === currency });
}

const widths: Partial<Record<ListField['kind'], number>> = {
  date: 96,
  money: 112,
  integer: 92,
  number: 100,
  score: 84,
  yesNo: 84,
  choice: 112,
  member: 124,
  long: 200,
};

/** A field as its kind is shown. */
function plainColumn(
  field: ListField,
  words: ListWords,
  currency: string,
  dash: React.ReactNode,
): Omit<Column<CustomerRow>, 'id'> {
  const { key, kind } = field;
  const label = words.fields.label(key);
  const text = (row: CustomerRow) => words.show(key, rowValue(row, key), row.currency);
  const number = isNumberKind(kind);
  return {
    header: kind === 'money' ? `${label}, ${symbolOf(currency)}` : label,
    width: widths[kind] ?? 140,
    sortable: true,
    ...(number && { align: 'right' }),
    cell: (row) => {
      const value = rowValue(row, key);
      if (value === null || value === undefined || value === '') return dash;
      if (kind === 'member') {
        const member = words.member(String(value));
        return member ? <MemberMark {...member} /> : dash;
      }
      if (kind === 'customer') return <CustomerName id={String(value)} />;
      if (kind === 'money') return amountText(words, Number(value), row, currency);
      if (number || kind === 'date') return <span className="n">{text(row)}</span>;
      return markedText(row, key, text(row));
    },
    title: (row) => (kind === 'customer' ? undefined : text(row) || undefined),
  };
}

/** A text with what was searched for set off. */
function markedText(row: CustomerRow, key: string, text: string): React.ReactNode {
  const marks = row.marks?.[key];
  return marks?.length ? <SearchMarks text={text} marks={marks} /> : text;
}

/** Columns that say more than their field's words. */
function specialCells(
  t: TFunction<'customers'>,
  words: ListWords,
  currency: string,
  dash: React.ReactNode,
): Readonly<Record<string, Cell>> {
  const { format } = words;
  const amount = (row: CustomerRow, value: number | null) =>
    value === null || value === 0 ? dash : amountText(words, value, row, currency);
  const today = localToday();
  return {
    abcClass: {
      quietHeader: true,
      width: 38,
      cell: (row) => <ClassBadge value={row.abcClass} />,
      title: () => undefined,
    },
    name: {
      width: 184,
      grow: 3,
      primary: true,
      cell: (row) => {
        const name = markedText(row, 'name', row.name);
        if (!row.restricted) return name;
        return (
          <span className="row">
            <span className="ell">{name}</span>
            <Restricted />
          </span>
        );
      },
      title: (row) => row.name,
    },
    tier: { width: 80, cell: (row) => words.show('tier', row.tier) || dash },
    relationship: {
      width: 104,
      cell: (row) =>
        row.relationship ? (
          <span className="row" style={{ gap: 6 }}>
            <Pips value={relationships.indexOf(row.relationship) + 1} />
            {words.show('relationship', row.relationship)}
          </span>
        ) : (
          dash
        ),
    },
    sales12m: { width: 118, cell: (row) => amount(row, row.sales12m) },
    salesPrior: { width: 124, cell: (row) => amount(row, row.salesPrior) },
    vsPrior: {
      header: t('column.vsPrior'),
      width: 86,
      align: 'right',
      cell: (row) => {
        const change = changeOf(row);
        return change === null ? dash : format.percent(change / 100, { signed: true });
      },
      title: () => undefined,
    },
    overdue: {
      width: 96,
      cell: (row) => (row.overdue ? <span className="danger">{amount(row, row.overdue)}</span> : dash),
    },
    nextStepOn: {
      header: t('column.nextStepOn'),
      width: 80,
      cell: (row) => {
        if (!row.nextStepOn) return dash;
        return (
          <span className={row.nextStepOn < today ? 'danger n' : 'n'}>{format.date(row.nextStepOn)}</span>
        );
      },
    },
    nextStep: { width: 116, grow: 1, cell: (row) => row.nextStep ?? dash },
    city: { width: 92, cell: (row) => (row.city === null ? dash : markedText(row, 'city', row.city)) },
  };
}
