import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Kbd } from '../../components/Kbd';
import { useCommandList } from '../commands/registry';
import classes from './HelpSheet.module.css';

/** Every shortcut that works now, by where it works. */
export function HelpSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation('shell');
  const commands = useCommandList().filter((command) => command.keys !== undefined);
  const section = (groups: readonly string[]) =>
    commands
      .filter((command) => groups.includes(command.group))
      .map((command) => <Line key={command.id} label={command.label} keys={command.keys ?? ''} />);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('help.title')} width={720}>
      <div className={classes.columns}>
        <Section title={t('help.everywhere')}>{section(['everywhere', 'do'])}</Section>
        <Section title={t('help.goTo')}>{section(['goTo'])}</Section>
        <Section title={t('help.lists')}>
          <Line label={t('help.moveRow')} keys="ArrowUp ArrowDown" />
          <Line label={t('help.openRow')} keys="Enter" />
          <Line label={t('help.selectRow')} keys="Space" />
          <Line label={t('help.selectAll')} keys="mod+A" />
          <Line label={t('help.clearSelection')} keys="Escape" />
        </Section>
        <Section title={t('help.cells')}>
          <Line label={t('help.moveCell')} keys="ArrowLeft ArrowRight" />
          <Line label={t('help.extend')} keys="shift+ArrowDown" />
          <Line label={t('help.editCell')} keys="F2" />
          <Line label={t('help.clear')} keys="Delete" />
          <Line label={t('help.fill')} keys="mod+D" />
          <Line label={t('help.copy')} keys="mod+C" />
          <Line label={t('help.paste')} keys="mod+V" />
        </Section>
        <Section title={t('help.fields')}>
          <Line label={t('help.edit')} keys="Enter" />
          <Line label={t('help.save')} keys="Enter" />
          <Line label={t('help.cancel')} keys="Escape" />
          <Line label={t('help.newLine')} keys="shift+Enter" />
        </Section>
      </div>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ label, keys }: { label: string; keys: string }) {
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>
        <Kbd keys={keys} />
      </dd>
    </div>
  );
}
