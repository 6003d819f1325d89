/** The parts that read a value. */
import type { DeathComponentId } from "../components.ts";

export type Components = readonly DeathComponentId[];
