import type { PageContext } from '../context';
import type { PlanDocument } from '../model';

export interface SectionPageProps {
  doc: PlanDocument;
  c: PageContext;
}
