import { Button } from '@mantine/core';
import type { contract } from '@shared/contract';
import type { CustomerRow } from '@shared/features/customers/model';
import type { InputOf, OutputOf } from '@shared/rpc/operation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import type { CellText } from '../../components/table/cells';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import classes from './components/Changes.module.css';
import { ChangesBox, ChangesTable } from './components/ChangesTable';
import type { ListWords } from './list-words';

type Block = InputOf<(typeof contract)['customers']['checkCells']>;
type Checked = OutputOf<(typeof contract)['customers']['checkCells']>;

/** More cells than that are shown before they are written. */
const shownFrom = 20;
/** More lines than that nobody reads. */
const linesShown = 50;

/** Takes blocks of cells as one act: few at once, with Undo; many, or when some are refused, after a look at what changes. */
export function useBlockPaste(words: ListWords) {
  const { t, i18n } = useTranslation('customers');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const [asked, setAsked] = useState<{ block: Block; checked: Checked; done(): void } | null>(null);

  const write = async (block: Block) => {
    const { count, batchId, refused } = await api.customers.saveCells(block);
    undoToast(
      refused.length > 0
        ? t('changes.savedSome', { count, refused: refused.length })
        : t('changes.saved', { count }),
      batchId,
    );
  };
  const paste = async (cells: readonly CellText<CustomerRow>[]): Promise<void> => {
    const block: Block = {
      cells: cells.map(({ row, columnId, text }) => ({
        id: row.id,
        field: columnId === 'lifecycle' ? 'lifecycleSet' : columnId,
        text,
      })),
      versions: Object.fromEntries(cells.map(({ row }) => [row.id, row.version])),
      lang: i18n.language === 'zh-CN' ? 'zh-CN' : 'en',
    };
    const checked = await api.customers.checkCells(block);
    if (checked.refused.length === 0 && checked.changes.length === 0)
      return toast({ message: t('changes.nothing') });
    if (checked.refused.length === 0 && cells.length <= shownFrom) return write(block);
    return new Promise((resolve) => setAsked({ block, checked, done: resolve }));
  };
  const close = () => {
    asked?.done();
    setAsked(null);
  };
  const confirm = async () => {
    if (!asked) return;
    close();
    try {
      await write(asked.block);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const dialog = asked && (
    <Dialog
      opened
      onClose={close}
      width={680}
      title={t('changes.title', { count: asked.checked.changes.length })}
      footer={
        <>
          <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
          <Button
            variant="filled"
            data-autofocus
            disabled={asked.checked.changes.length === 0}
            onClick={() => void confirm()}
          >
            {t('changes.write', { count: asked.checked.changes.length })}
          </Button>
        </>
      }
    >
      {asked.checked.changes.length > 0 && (
        <ChangesTable changes={asked.checked.changes.slice(0, linesShown)} words={words} />
      )}
      <More count={asked.checked.changes.length - linesShown} />
      {asked.checked.refused.length > 0 && (
        <Refused refused={asked.checked.refused} cells={asked.block.cells} words={words} />
      )}
    </Dialog>
  );
  return { paste, dialog };
}

/** The cells that are left as they are, each with the reason. */
function Refused({
  refused,
  cells,
  words,
}: {
  refused: Checked['refused'];
  cells: readonly { readonly text: string }[];
  words: ListWords;
}) {
  const { t } = useTranslation('customers');
  return (
    <div className={classes.part}>
      <p className="warn">{t('changes.refused', { count: refused.length })}</p>
      <ChangesBox label={t('changes.refused', { count: refused.length })}>
        <table>
          <tbody>
            {refused.slice(0, linesShown).map((cell) => (
              <tr key={cell.cell}>
                <td title={cell.name}>{cell.name}</td>
                <td>{words.fields.label(cell.field === 'lifecycleSet' ? 'lifecycle' : cell.field)}</td>
                <td title={cells[cell.cell]?.text}>{cells[cell.cell]?.text}</td>
                <td>{t(`refusal.${cell.reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ChangesBox>
      <More count={refused.length - linesShown} />
    </div>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation('customers');
  return count > 0 ? <p className="t3">{t('changes.more', { count })}</p> : null;
}
