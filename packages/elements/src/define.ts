/** Registers every element of the kit under its usual tag. */
import { defineElements } from './define-elements.ts';

defineElements();
