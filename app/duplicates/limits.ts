/** How far the radar looks and from when on it shows what it found: dated parameters, so that a circular or a bad month can change them. */
import type { ParameterOn } from "#machines/kernel/grant.ts";

export type RadarLimits = {
  /** Points out of 1000 from which two dossiers are shown side by side. */
  leastScore: number;
  /** A key that more people share than this says nothing and is passed over. */
  keyAtMost: number;
  /** People compared with one person. */
  comparedAtMost: number;
  /** Candidates kept for one person, the closest first. */
  candidatesAtMost: number;
  /** Days within which one woman does not give birth twice. */
  birthSpacingDays: number;
};

export const usualLimits: RadarLimits = {
  leastScore: 600,
  keyAtMost: 60,
  comparedAtMost: 300,
  candidatesAtMost: 10,
  birthSpacingDays: 180,
};

/** `day`: local, `YYYY-MM-DD`. */
export const limitsOn = (parameter: ParameterOn, day: string): RadarLimits => ({
  leastScore: parameter("duplicateLeastScore", day) ?? usualLimits.leastScore,
  keyAtMost: parameter("duplicateKeyAtMost", day) ?? usualLimits.keyAtMost,
  comparedAtMost: parameter("duplicatesComparedAtMost", day) ?? usualLimits.comparedAtMost,
  candidatesAtMost: parameter("duplicatesAtMost", day) ?? usualLimits.candidatesAtMost,
  birthSpacingDays: parameter("birthSpacingDays", day) ?? usualLimits.birthSpacingDays,
});
