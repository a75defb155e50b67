import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useOpenFile } from '../../app/file-state';
import { PageHeader } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { fileName } from '../files/problem';
import classes from './BringBack.module.css';
import { ChooseCopy } from './components/ChooseCopy';
import { CompareProblem } from './components/CompareProblem';
import { Decide } from './components/Decide';
import { Working } from './components/Working';
import { copyQueries, useCopy } from './queries';

/** Merges another copy of the open file into it: what comes in, what clashes, Merge, the report. */
export default function BringBackPage() {
  const file = useOpenFile();
  const [params] = useSearchParams();
  const path = params.get('path');
  if (!file) return null;
  if (path === null) return <ChooseCopy openPath={file.path} />;
  return <Compare key={`${file.path}|${path}`} here={file} path={path} />;
}

interface CompareProps {
  readonly here: { readonly path: string; readonly name: string };
  readonly path: string;
}

function Compare({ here, path }: CompareProps) {
  const { t } = useTranslation('copies');
  const copy = useCopy();
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery(copyQueries.compare(here.path, path));
  const title = copy?.originPath === path ? t('page.fetch') : t('page.bringBack');
  const again = () => void refetch();
  if (data && !isFetching)
    return <Decide key={dataUpdatedAt} title={title} here={here} found={data} onAgain={again} />;
  const name = fileName(path);
  return (
    <>
      <PageHeader title={title} note={t('page.into', { there: name, here: here.name })} line />
      {error && !isFetching ? (
        <CompareProblem error={error} name={name} path={path} onRetry={again} />
      ) : (
        <div className={classes.frame}>
          <SkeletonRows />
          <Working title={t('page.comparing', { name })} after={1500} />
        </div>
      )}
    </>
  );
}
