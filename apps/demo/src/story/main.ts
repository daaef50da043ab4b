import { tellStory } from './story.ts';

await tellStory((text) => process.stdout.write(`${text}\n`));
