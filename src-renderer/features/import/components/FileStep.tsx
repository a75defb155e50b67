import { Button } from '@mantine/core';
import { IconAlertCircle, IconFileSpreadsheet } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../../components/useFailureText';
import { droppedFiles } from '../files';
import type { ImportWizard } from '../useImport';
import { useWords } from '../useWords';
import { FileSettings } from './FileSettings';
import classes from './FileStep.module.css';
import { RawPreview } from './RawPreview';

/** Choose or drop a file, then see how it was read and correct that. */
export function FileStep({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { inspection, sending } = wizard;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((files) =>
      files.length > 0 ? wizard.choose(files) : undefined,
    );
  };
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = '';
    if (files.length > 0) void wizard.choose(files);
  };
  const picker = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="import-file"
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.vcf,.vcard"
        onChange={take}
      />
      <input
        ref={folder}
        type="file"
        hidden
        data-testid="import-folder"
        onChange={take}
        {...{ webkitdirectory: '' }}
      />
      <Button
        variant={inspection ? 'default' : 'filled'}
        loading={sending !== null}
        onClick={() => input.current?.click()}
      >
        {t(inspection ? 'file.other' : 'file.choose')}
      </Button>
      {!inspection && (
        <Button variant="subtle" color="gray" onClick={() => folder.current?.click()}>
          {t('file.folder')}
        </Button>
      )}
    </>
  );
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: drop,
  };
  if (inspection) {
    return (
      <section className={classes.chosen} aria-label={t('steps.file')} {...dropping}>
        <div className={classes.settings}>
          <FileSettings wizard={wizard} inspection={inspection} />
          <span className="grow" />
          {picker}
        </div>
        <Failure wizard={wizard} />
        <RawPreview inspection={inspection} />
      </section>
    );
  }
  return (
    <section
      className={classes.drop}
      data-over={over || undefined}
      aria-label={t('steps.file')}
      {...dropping}
    >
      <IconFileSpreadsheet size={32} stroke={1.3} aria-hidden />
      <p className="b">{sending ? t('file.uploading', { name: sending.name }) : t('file.drop')}</p>
      <p>{t('file.kinds')}</p>
      <Failure wizard={wizard} />
      {picker}
    </section>
  );
}

function Failure({ wizard }: { wizard: ImportWizard }) {
  const words = useWords();
  const failureText = useFailureText();
  if (!wizard.failure) return null;
  return (
    <p className={classes.failure} role="alert">
      <IconAlertCircle size={16} stroke={1.6} aria-hidden />
      {words.failure(wizard.failure) ?? failureText(wizard.failure)}
    </p>
  );
}
