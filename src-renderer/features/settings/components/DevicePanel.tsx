import { SegmentedControl, Select } from '@mantine/core';
import type { Preferences } from '@shared/features/settings/model';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat } from '../../../app/format';
import { usePreferences } from '../../../app/preferences';
import { useFormat } from '../../../app/useFormat';
import { EditableField } from '../../../components/EditableField';
import { Section } from '../../../components/Section';
import classes from '../SettingsPage.module.css';

const dateFormats: Preferences['dateFormat'][] = ['auto', 'dmy', 'mdy', 'iso'];

/** What is kept on this computer only. */
export function DevicePanel() {
  const { t } = useTranslation('settings');
  const { preferences, save } = usePreferences();
  const { language } = useFormat();
  const example = (dateFormat: Preferences['dateFormat']) =>
    createFormat({ language, currency: 'CNY', dateFormat }).date('2026-11-27', 'long');
  return (
    <>
      <Section title={t('device.me')}>
        <p className={classes.lead}>{t('device.meLead')}</p>
        <dl className={classes.fields}>
          <EditableField
            label={t('device.myName')}
            kind="text"
            value={preferences.myName || null}
            placeholder={preferences.osName || undefined}
            maxLength={100}
            onSave={async (value) => save({ myName: String(value ?? '') })}
          />
        </dl>
      </Section>
      <Section title={t('device.look')}>
        <Line label={t('device.language')}>
          {(label) => (
            <SegmentedControl
              aria-labelledby={label}
              value={preferences.language}
              onChange={(value) => save({ language: value })}
              data={[
                { value: 'system', label: t('device.system') },
                { value: 'en', label: 'English' },
                { value: 'zh-CN', label: '简体中文' },
              ]}
            />
          )}
        </Line>
        <Line label={t('device.theme')}>
          {(label) => (
            <SegmentedControl
              aria-labelledby={label}
              value={preferences.theme}
              onChange={(value) => save({ theme: value })}
              data={(['system', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`device.${value}`),
              }))}
            />
          )}
        </Line>
        <Line label={t('device.density')}>
          {(label) => (
            <SegmentedControl
              aria-labelledby={label}
              value={preferences.density}
              onChange={(value) => save({ density: value })}
              data={(['comfortable', 'compact'] as const).map((value) => ({
                value,
                label: t(`device.${value}`),
              }))}
            />
          )}
        </Line>
      </Section>
      <Section title={t('device.formats')}>
        <Line label={t('device.dateFormat')}>
          {() => (
            <Select
              aria-label={t('device.dateFormat')}
              w={260}
              allowDeselect={false}
              value={preferences.dateFormat}
              onChange={(value) => value && save({ dateFormat: value })}
              data={dateFormats.map((value) => ({
                value,
                label: `${t(`device.date.${value}`)} ${example(value)}`,
              }))}
            />
          )}
        </Line>
        <Line label={t('device.paper')}>
          {(label) => (
            <SegmentedControl
              aria-labelledby={label}
              value={preferences.paper}
              onChange={(value) => save({ paper: value })}
              data={[
                { value: 'system', label: t('device.system') },
                { value: 'a4', label: 'A4' },
                { value: 'letter', label: 'Letter' },
              ]}
            />
          )}
        </Line>
      </Section>
    </>
  );
}

function Line({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={classes.line}>
      <span id={id}>{label}</span>
      <div>{children(id)}</div>
    </div>
  );
}
