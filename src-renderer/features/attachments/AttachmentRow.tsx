import { ActionIcon, Menu } from '@mantine/core';
import { mayOpen, previewOf } from '@shared/features/attachments/kinds';
import type { Attachment } from '@shared/features/attachments/model';
import {
  IconDots,
  IconDownload,
  IconExternalLink,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconPhoto,
  IconTrash,
} from '@tabler/icons-react';
import { type DragEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { EditableField } from '../../components/EditableField';
import { toast } from '../../components/toast';
import { useUndoToast } from '../../components/useUndoToast';
import { api, transport } from '../../rpc/api';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import classes from './AttachmentsTab.module.css';
import { sizeText } from './size';
import { useAttachmentProblem } from './useAttaching';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
const icons = { image: IconPhoto, pdf: IconFileTypePdf, text: IconFileText } as const;

interface AttachmentRowProps {
  readonly attachment: Attachment;
  readonly readOnly: boolean;
  onShow(): void;
  onSave(): void;
}

/** One file: its name shows it, its row can be dragged out of the window. */
export function AttachmentRow({ attachment, readOnly, onShow, onSave }: AttachmentRowProps) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const undoToast = useUndoToast();
  const problemText = useAttachmentProblem();
  const { id, name } = attachment;
  const seen = useRef(attachment.version);
  const saveAsking = useSaveWithConflict({
    label: (field) => t(field === 'name' ? 'name' : 'note'),
    show: (_, value) => String(value ?? ''),
  });
  const act = (work: () => Promise<unknown>) =>
    void work().catch((error: unknown) => toast({ message: problemText(error, name), tone: 'danger' }));
  const preview = previewOf(attachment.mime);
  const Kind = preview ? icons[preview] : IconFile;
  const dragOut = (event: DragEvent) => {
    // The browser has no way to hand over a file that it has not got yet.
    event.preventDefault();
    if (transport.kind === 'electron') act(() => api.attachments.dragOut({ id }));
  };
  const remove = () =>
    act(async () => undoToast(t('removed', { name }), (await api.attachments.remove({ ids: [id] })).batchId));
  return (
    <tr draggable={transport.kind === 'electron'} onDragStart={dragOut}>
      <td>
        <span className={classes.name}>
          <Kind {...icon} />
          {preview ? (
            <button
              type="button"
              className="link ell"
              onClick={onShow}
              aria-label={t('preview', { name })}
              title={name}
            >
              {name}
            </button>
          ) : (
            <span className="ell" title={name}>
              {name}
            </span>
          )}
        </span>
      </td>
      <td>
        <EditableField
          layout="bare"
          label={`${t('note')}: ${name}`}
          kind="text"
          readOnly={readOnly}
          value={attachment.note}
          onBegin={() => {
            seen.current = attachment.version;
          }}
          onSave={(value) =>
            saveAsking({ note: value === null ? null : String(value) }, seen.current, (set, baseVersion) =>
              api.attachments.save({ id, baseVersion, set }),
            )
          }
        />
      </td>
      <td data-number>{sizeText(attachment.size)}</td>
      <td className="n">
        <span title={attachment.by}>{format.date(attachment.createdAt)}</span>
      </td>
      <td className={classes.acts}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('acts', { name })}>
              <IconDots {...icon} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {transport.kind === 'electron' && mayOpen(name) && (
              <Menu.Item
                leftSection={<IconExternalLink {...icon} />}
                onClick={() => act(() => api.attachments.open({ id }))}
              >
                {t('open')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconDownload {...icon} />} onClick={onSave}>
              {t('saveAs')}
            </Menu.Item>
            {!readOnly && (
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={remove}>
                {t('remove')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
