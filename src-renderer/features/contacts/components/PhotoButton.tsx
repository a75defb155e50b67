import { Menu } from '@mantine/core';
import type { Contact } from '@shared/features/contacts/model';
import { IconCamera, IconTrash, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { smallPicture } from '../picture';
import classes from './PhotoButton.module.css';

interface PhotoButtonProps {
  readonly person: Contact;
  readonly src: string | undefined;
  readonly readOnly: boolean;
}

/** A person's picture; a picture chosen or dropped here is cut to a small square and kept in the file. */
export function PhotoButton({ person, src, readOnly }: PhotoButtonProps) {
  const { t } = useTranslation('contacts');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const avatar = <Avatar name={person.name} size="xl" src={src} />;
  if (readOnly) return avatar;

  const set = async (data: string | null) => {
    try {
      const { batchId } = await api.contacts.setPhoto({ id: person.id, baseVersion: person.version, data });
      if (data === null) undoToast(t('photo.removed'), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const data = await smallPicture(file).catch(() => null);
    if (data === null) toast({ message: t('photo.unreadable'), tone: 'danger' });
    else await set(data);
  };
  const choose = () => input.current?.click();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const target = (
    <button
      type="button"
      className={classes.photo}
      data-over={over || undefined}
      aria-label={t(src ? 'photo.menu' : 'photo.add')}
      onClick={src ? undefined : choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.mark} aria-hidden="true">
        <IconCamera size={12} stroke={1.8} />
      </span>
    </button>
  );
  return (
    <span className={classes.frame}>
      {/* Beside the button, not in it: its initials are no part of what the button is called. */}
      {avatar}
      {src ? (
        <Menu position="bottom-start">
          <Menu.Target>{target}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />} onClick={choose}>
              {t('photo.change')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              onClick={() => void set(null)}
            >
              {t('photo.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        target
      )}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif"
        hidden
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </span>
  );
}
