import { ActionIcon, Tooltip } from '@mantine/core';
import type { RichText } from '@shared/features/plans/model';
import { IconBold, IconH1, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import Placeholder from '@tiptap/extension-placeholder';
import { type Editor, EditorContent, type JSONContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RichTextEditor.module.css';

interface RichTextEditorProps {
  readonly label: string;
  readonly value: RichText | null;
  readonly readOnly: boolean;
  onChange(body: RichText): void;
  onFocus(): void;
  onBlur(): void;
}

/** The contract keeps documents as plain JSON; the editor checks them against its own schema. */
const asContent = (value: RichText | null) => value as JSONContent | null;

/** Text with bold, italic, one level of headings, and lists: what the printed plan can set. */
export function RichTextEditor({ label, value, readOnly, onChange, onFocus, onBlur }: RichTextEditorProps) {
  const { t } = useTranslation('plans');
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [3] },
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        link: false,
        strike: false,
        underline: false,
      }),
      Placeholder.configure({ placeholder: t('write') }),
    ],
    content: asContent(value),
    editable: !readOnly,
    immediatelyRender: true,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: now }) => onChange(now.getJSON() as RichText),
    onFocus,
    onBlur,
  });
  useEffect(() => {
    // What is typed and not yet saved is the value itself; so another one is what others wrote, under an editor that says no more
    // than the file did. It comes in at once, or the next letter would go over it. Only an input method is not interrupted.
    if (!editor || editor.view.composing) return;
    if (JSON.stringify(editor.getJSON()) === JSON.stringify(value)) return;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(asContent(value), { emitUpdate: false });
    if (editor.isFocused) {
      const end = editor.state.doc.content.size;
      editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
    }
  }, [editor, value]);
  return (
    <div className={classes.editor}>
      {!readOnly && editor && <Toolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}

function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('plans');
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
    }),
  });
  const tools = [
    { key: 'bold', Icon: IconBold, run: () => editor.chain().focus().toggleBold().run() },
    { key: 'italic', Icon: IconItalic, run: () => editor.chain().focus().toggleItalic().run() },
    { key: 'heading', Icon: IconH1, run: () => editor.chain().focus().toggleHeading({ level: 3 }).run() },
    { key: 'bullets', Icon: IconList, run: () => editor.chain().focus().toggleBulletList().run() },
    { key: 'numbers', Icon: IconListNumbers, run: () => editor.chain().focus().toggleOrderedList().run() },
  ] as const;
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar.label')}>
      {tools.map(({ key, Icon, run }) => (
        <Tooltip key={key} label={t(`toolbar.${key}`)}>
          <ActionIcon
            variant={on[key] ? 'light' : 'subtle'}
            color={on[key] ? undefined : 'gray'}
            aria-label={t(`toolbar.${key}`)}
            aria-pressed={on[key]}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
