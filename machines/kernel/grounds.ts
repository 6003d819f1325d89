/**
 * Grounds of refusals that no officer chooses, with their wording.
 *
 * Procedures name the grounds that officers may choose from (`refusalGrounds`) and word them as `ground.<code>`; these two come from
 * the machine itself, so every procedure gets their texts from here.
 */

/** Seven working days passed without an answer to a supplement request (lifecycle §7). */
export const supplementNotAnswered = "supplementNotAnswered";

/** A part that this one needs was dropped or stopped, so that this one can never open. */
export const neededPartClosed = "neededPartClosed";

export const kernelTexts = {
  vi: {
    "ground.supplementNotAnswered": "Quá thời hạn bổ sung hồ sơ mà không có giấy tờ bổ sung",
    "ground.neededPartClosed": "Thủ tục phải hoàn thành trước đã dừng nên thủ tục này không giải quyết được",
  },
  en: {
    "ground.supplementNotAnswered": "The time limit for the missing papers passed without an answer",
    "ground.neededPartClosed": "The procedure that had to come first was stopped, so this one cannot go on",
  },
} as const;
