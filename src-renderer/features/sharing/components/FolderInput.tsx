import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ShareDialog.module.css';

interface FolderInputProps {
  readonly busy: boolean;
  onLook(folder: string): void;
  /** Told while the person writes: what was looked at is another folder now. */
  onWrite(): void;
}

/** A folder typed, where the system's dialog is not to be had (in a browser). */
export function FolderInput({ busy, onLook, onWrite }: FolderInputProps) {
  const { t } = useTranslation('sharing');
  const [folder, setFolder] = useState('');
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== '') onLook(folder.trim());
  };
  return (
    <form className={classes.ask} onSubmit={look}>
      <TextInput
        label={t('share.folder')}
        placeholder={t('share.folderHint')}
        value={folder}
        maxLength={4000}
        spellCheck={false}
        onChange={(event) => {
          setFolder(event.currentTarget.value);
          onWrite();
        }}
        data-autofocus
      />
      <Button type="submit" disabled={busy || folder.trim() === ''} h={30}>
        {t('share.check')}
      </Button>
    </form>
  );
}
