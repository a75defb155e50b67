import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageHeader } from '../../components/PageHeader';
import classes from './HelpPage.module.css';
import { helpSections } from './sections';

/** How Keyfolio keeps what is entrusted to it, and honestly what it cannot do. */
export default function HelpPage() {
  const { t } = useTranslation('help');
  const { hash } = useLocation();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = hash.slice(1);
    if (!helpSections.some((one) => one.id === wanted)) return;
    const section = page.current?.querySelector<HTMLElement>(`[data-section="${wanted}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector('h2')?.focus({ preventScroll: true });
  }, [hash]);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} line />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard */}
      <section className={classes.page} ref={page} tabIndex={0} aria-label={t('title')}>
        <nav className={classes.contents} aria-label={t('contents')}>
          <p>{t('contents')}</p>
          <ul>
            {helpSections.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/help#${id}`} replace aria-current={hash === `#${id}` ? 'true' : undefined}>
                  {t(title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article className={classes.text}>
          {helpSections.map(({ id, title, blocks }) => (
            <section key={id} data-section={id} aria-labelledby={`help-${id}`}>
              <h2 id={`help-${id}`} tabIndex={-1}>
                {t(title)}
              </h2>
              {blocks.map(({ lead, points }) => (
                <div key={lead}>
                  <p>{t(lead)}</p>
                  <ul>
                    {points.map((point) => (
                      <li key={point}>{t(point)}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          ))}
        </article>
      </section>
    </>
  );
}
