import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { fileSettingsQueries } from '../../app/file-state';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { teamQueries } from '../../components/team';
import { useStable } from '../../components/useStable';
import { isAppError } from '../../rpc/failure';
import { useListOutput } from '../exports/useListOutput';
import { useMayManage, useMayWrite } from '../team/access';
import { FilterPanel } from '../views/builder/FilterPanel';
import { RuleChips } from '../views/builder/RuleChips';
import { viewQueries } from '../views/queries';
import { ViewTabs } from '../views/ViewTabs';
import classes from './CustomersPage.module.css';
import { AllBut, idsOf, sized } from './chosen';
import { CustomersTable } from './components/CustomersTable';
import { customerColumns } from './components/columns';
import { ListEmpty } from './components/ListEmpty';
import { ListHeader } from './components/ListHeader';
import { ListTools } from './components/ListTools';
import { NewCustomerDialog } from './components/NewCustomerDialog';
import { isFiltered, listInput, type ViewLook, whichOf } from './list-state';
import { useListWords } from './list-words';
import { customerQueries } from './queries';
import { toneOf, tonesOf } from './row-tones';
import { askedFor } from './row-value';
import { useBlockPaste } from './useBlockPaste';
import { useCustomerBlocks } from './useCustomerBlocks';
import { useListCells } from './useListCells';
import { useListFigures } from './useListFigures';
import { useListLook } from './useListLook';
import { dataLook, useListState } from './useListState';

const plainFilter = { filter: {}, where: null };

/** All customers: found as one types, filtered, grouped and sorted in views of one's own, changed one cell or many customers at a time. */
export default function CustomersPage() {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const words = useListWords();
  const list = useListState();
  const { state, change, ask } = list;
  const { search, question } = state;
  const [creating, setCreating] = useState(false);
  const [building, setBuilding] = useState(false);
  const filterButton = useRef<HTMLButtonElement>(null);
  const mayWrite = useMayWrite();
  const mayManage = useMayManage();
  const { data: summary } = useQuery(customerQueries.summary());
  const { data: settings } = useQuery(fileSettingsQueries.get());
  const { data: team } = useQuery(teamQueries.list());
  const currency = settings?.values.currency ?? 'CNY';
  const columns = useMemo(() => customerColumns(t, words, currency), [t, words, currency]);
  const setLook = useCallback((look: ViewLook) => change({ look }), [change]);
  const look = useListLook(columns, state.look, setLook);
  const colourField = question.colour?.field;
  const asked = askedFor([...look.ids, ...(colourField ? [colourField] : [])]).join(' ');
  // Every letter is asked for at once: the answer comes sooner than a pause in the typing could be told.
  const inputFor = useCallback(
    (text: string) => listInput({ search: text, question }, asked === '' ? [] : asked.split(' ')),
    [question, asked],
  );
  const input = useMemo(() => inputFor(search), [inputFor, search]);
  const client = useQueryClient();
  const ahead = useCallback(
    (text: string) => client.prefetchQuery(customerQueries.block(inputFor(text), 0)),
    [client, inputFor],
  );
  const which = useMemo(() => whichOf({ search, question }), [search, question]);
  const rows = useCustomerBlocks(input);
  const total = rows.total ?? 0;
  const figures = useListFigures({
    which,
    group: question.group,
    total: rows.total,
    totalsShown: look.totalsShown,
    words,
    currency,
  });
  const blocks = useBlockPaste(words);
  const asking = useMemo(() => JSON.stringify(input), [input]);
  const cells = useListCells({ words, currency, load: rows.load, paste: blocks.paste, question: asking });
  const selection = useMemo(() => sized(state.selection, total), [state.selection, total]);
  const people = useMemo(() => (team?.members ?? []).map((member) => member.id), [team]);
  const tone = useMemo(
    () => tonesOf(question.colour, words.fields, people),
    [question.colour, words, people],
  );
  const legend = useMemo(() => {
    if (!colourField || colourField === 'abcClass') return [];
    const values = words.fields.choices(colourField);
    const named =
      values.length > 0 ? values : (team?.members ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return named.slice(0, 7).map(({ label }, rank) => ({ tone: toneOf(colourField, rank) ?? '', label }));
  }, [colourField, words, team]);

  const { data: views } = useQuery(viewQueries.list());
  const output = useListOutput(
    {
      input,
      columns: look.ids,
      words,
      total,
      selection,
      selectedIds: () => idsOf(selection, which),
      name: views?.find((view) => view.id === state.viewId)?.name ?? null,
    },
    currency,
  );

  const create = useCallback(() => setCreating(mayWrite), [mayWrite]);
  useEffect(() => {
    if (!address.has('new')) return;
    create();
    setAddress({}, { replace: true });
  }, [address, setAddress, create]);
  useCommands([
    { id: 'record.new', keys: 'N', label: t('new'), group: 'everywhere', quiet: true, run: create },
    {
      id: 'list.filter',
      keys: 'F',
      label: t('filter', { ns: 'common' }),
      group: 'do',
      run: () => setBuilding(true),
    },
  ]);
  const toImport = useCallback(() => void navigate('/import'), [navigate]);
  const importing = mayWrite && mayManage ? toImport : undefined;
  const closeBuilder = () => {
    setBuilding(false);
    filterButton.current?.focus();
  };
  const clear = useStable(() => {
    list.search('');
    ask(plainFilter);
  });
  const selectAll = useStable(() => change({ selection: new AllBut(new Set(), total) }));
  const filtered = isFiltered({ search, question });
  const empty = useMemo(
    () => (
      <ListEmpty
        filtered={filtered}
        mayWrite={mayWrite}
        onClear={clear}
        onNew={create}
        onImport={importing}
      />
    ),
    [filtered, mayWrite, clear, create, importing],
  );
  const data = useMemo(() => ({ ...question, ...dataLook(look.look) }), [question, look]);
  const reset = useStable(list.reset);
  const saved = useStable((id: string) => change({ viewId: id, look: dataLook(look.look) }));
  const collapse = useStable((all: boolean) =>
    change({ collapsed: new Set(all ? figures.sections?.map((section) => section.id) : []) }),
  );
  const where = useCallback((tree: typeof question.where) => ask({ where: tree }), [ask]);
  const badFilter = isAppError(rows.error) && rows.error.details.kind === 'filter';
  return (
    <>
      <ListHeader
        count={summary?.total ?? null}
        search={search}
        onAhead={ahead}
        onSearch={list.search}
        onNew={mayWrite ? create : undefined}
        onImport={importing}
      />
      <ViewTabs
        viewId={state.viewId}
        data={data}
        changed={list.isChanged(look.look)}
        onView={list.show}
        onSaved={saved}
        onReset={reset}
      />
      <ListTools
        question={question}
        onAsk={ask}
        building={building}
        onBuilding={setBuilding}
        filterButton={filterButton}
        columns={columns}
        look={look}
        onCollapse={collapse}
        output={output.items}
      />
      {question.where && !building && (
        <div className={classes.chips}>
          <RuleChips value={question.where} onChange={where} onOpen={() => setBuilding(true)} />
        </div>
      )}
      {building && (
        <FilterPanel
          value={question.where}
          onChange={where}
          onClose={closeBuilder}
          matches={rows.settled ? rows.total : null}
          currency={currency}
        />
      )}
      {badFilter ? (
        <EmptyState
          title={t('filterGone', { ns: 'views' })}
          actions={<Button onClick={clear}>{t('clearFilters', { ns: 'common' })}</Button>}
        />
      ) : rows.error ? (
        <ErrorState error={rows.error} onRetry={rows.retry} />
      ) : rows.total === null ? (
        <SkeletonRows />
      ) : (
        <div className={classes.list}>
          <CustomersTable
            columns={columns}
            look={look}
            rows={rows}
            question={question}
            onAsk={ask}
            which={which}
            all={summary?.total}
            sections={figures.sections}
            collapsed={state.collapsed}
            onToggleSection={list.toggleSection}
            totals={figures.totals}
            selection={selection}
            onSelect={list.select}
            onSelectAll={selectAll}
            cells={cells}
            tone={tone}
            legend={legend}
            words={words}
            currency={currency}
            mayWrite={mayWrite}
            empty={empty}
          />
        </div>
      )}
      {blocks.dialog}
      {output.dialogs}
      <NewCustomerDialog opened={creating} onClose={() => setCreating(false)} />
    </>
  );
}
