export { assetPictureUrl } from './asset-picture.ts';
export { createDemoHandler, type DemoHandler } from './create-demo-handler.ts';
export type { Demo, DemoClock, DemoOptions, DemoScenario, DemoTenant } from './demo.ts';
export { startDemo } from './start-demo.ts';
export type { ClockStep } from '../movable-clock.ts';
export type { ScenarioSettings } from '../scenario/scenario-settings.ts';
