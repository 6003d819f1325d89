/** A case code: one click selects it whole. */
export const CaseCode = ({ code, large }: { code: string; large?: true }) => (
  <span className={large ? "case-code case-code-large" : "case-code"} translate="no">
    {code}
  </span>
);
