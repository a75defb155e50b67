import { browserDesk } from './support/desk';
import { test } from './support/fixtures';
import { mainJourney } from './support/journey';

test('the main job, from the first run to opening again', async ({ context }) => {
  const desk = await browserDesk(() => context.newPage());
  try {
    await mainJourney(desk);
  } finally {
    await desk.close();
  }
});
