import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { PageHeader } from '../../components/PageHeader';
import { TabPanel, Tabs } from '../../components/Tabs';
import { FieldsPanel } from '../fields/FieldsPanel';
import { useMayHaveWhole } from '../team/access';
import { BackupsPanel } from './components/BackupsPanel';
import { ComplaintsPanel } from './components/ComplaintsPanel';
import { DevicePanel } from './components/DevicePanel';
import { FilePanel } from './components/FilePanel';
import { TeamPanel } from './components/TeamPanel';
import classes from './SettingsPage.module.css';

const tabs = ['device', 'file', 'fields', 'complaints', 'team', 'backups'] as const;
type Tab = (typeof tabs)[number];

const panels = {
  device: DevicePanel,
  file: FilePanel,
  fields: FieldsPanel,
  complaints: ComplaintsPanel,
  team: TeamPanel,
  backups: BackupsPanel,
};

/** How Keyfolio looks on this computer, and what holds for everybody who opens the file. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const { hash } = useLocation();
  const navigate = useNavigate();
  const mayHaveWhole = useMayHaveWhole();
  const shown = tabs.filter((one) => one !== 'backups' || mayHaveWhole);
  const tab: Tab = shown.find((one) => hash === `#${one}`) ?? 'device';
  const Panel = panels[tab];
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        id="settings"
        label={t('title')}
        value={tab}
        onChange={(next) => void navigate(`/settings#${next}`, { replace: true })}
        items={shown.map((value) => ({ value, label: t(`tab.${value}`) }))}
      />
      <TabPanel id="settings" value={tab} className={classes.panel}>
        <Panel />
      </TabPanel>
    </>
  );
}
