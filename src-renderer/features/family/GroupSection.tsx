import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/useFormat';
import { ClassBadge } from '../../components/ClassBadge';
import { Section } from '../../components/Section';
import type { CustomerDetail } from '../customers/queries';
import classes from './GroupSection.module.css';
import { ParentDialog } from './ParentDialog';
import { familyQueries } from './queries';
import { TagsField } from './TagsField';
import { treeOf } from './tree';

/** Which group of companies a customer belongs to, as a tree, and its tags. */
export function GroupSection({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('family');
  const format = useFormat();
  const { data: family } = useQuery(familyQueries.of(customer.id));
  const [choosing, setChoosing] = useState(false);
  const lines = treeOf(family ?? []);
  const currencies = new Set((family ?? []).map((one) => one.currency ?? ''));
  const sum = (family ?? []).reduce((all, one) => all + (one.sales12m ?? 0), 0);
  return (
    <Section
      title={t('title')}
      {...(!readOnly && {
        note: (
          <button type="button" className="link" onClick={() => setChoosing(true)}>
            {t(customer.parentId === null ? 'setParent' : 'change')}
          </button>
        ),
      })}
    >
      <dl className={classes.fields}>
        <TagsField customer={customer} readOnly={readOnly} />
      </dl>
      {lines.length > 1 && (
        <>
          <ul className={classes.tree} aria-label={t('tree')}>
            {lines.map(({ node, depth }) => (
              <li
                key={node.id}
                style={{ paddingLeft: depth * 20 }}
                aria-current={node.id === customer.id || undefined}
              >
                {depth > 0 && <span className={classes.branch} aria-hidden />}
                <ClassBadge value={node.abcClass} />
                {node.id === customer.id ? (
                  <b className="ell">{node.name}</b>
                ) : (
                  <Link className="ell link" to={`/customers/${node.id}`}>
                    {node.name}
                  </Link>
                )}
                <span className="t3 ell">{node.city}</span>
                {node.sales12m !== null && (
                  <span className={classes.sales}>
                    {format.money(node.sales12m, node.currency ?? undefined)}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {currencies.size === 1 && sum > 0 && (
            <p className={classes.sum}>
              <span>{t('sum')}</span>
              <b className="n">{format.money(sum, family?.[0]?.currency ?? undefined)}</b>
            </p>
          )}
        </>
      )}
      <ParentDialog customer={customer} opened={choosing} onClose={() => setChoosing(false)} />
    </Section>
  );
}
