import { ActionIcon, useComputedColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences';
import { Logo } from '../../../app/shell/Logo';
import classes from '../WelcomePage.module.css';

const languages = [
  ['en', 'English'],
  ['zh-CN', '中文'],
] as const;

/** The mark, and the two choices a person may want before anything else: language and theme. */
export function WelcomeHead() {
  const { t, i18n } = useTranslation('files');
  const { save } = usePreferences();
  const dark = useComputedColorScheme('light') === 'dark';
  const ThemeIcon = dark ? IconSun : IconMoon;
  return (
    <header className={classes.head}>
      <Logo />
      <span>Keyfolio</span>
      <span className={classes.grow} />
      <fieldset className={classes.languages} aria-label={t('welcome.language')}>
        {languages.map(([language, name]) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => save({ language })}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={dark ? t('welcome.themeLight') : t('welcome.themeDark')}
        onClick={() => save({ theme: dark ? 'light' : 'dark' })}
      >
        <ThemeIcon size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </header>
  );
}
