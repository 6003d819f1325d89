/** The parts that read a value. */
import type { BirthComponentId } from "../components.ts";

export type Components = readonly BirthComponentId[];
