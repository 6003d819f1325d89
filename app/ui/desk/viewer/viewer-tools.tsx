/** Buttons of the viewer, each with a name and a key; hidden until the desk's script has woken it. */
import { useT } from "#app/texts/texts.tsx";

const tools = [
  { view: "smaller", key: "-" },
  { view: "larger", key: "+ =" },
  { view: "fit", key: "0" },
  { view: "turn", key: "r" },
] as const;

export function ViewerTools() {
  const t = useT();
  return (
    <div className="viewer-tools" data-viewer-tools hidden>
      <p
        className="viewer-where"
        role="status"
        data-viewer-where
        data-one={t("deskDossier:viewer.where")}
        data-many={t("deskDossier:viewer.where.pages")}
      />
      <div className="viewer-buttons" role="toolbar" aria-label={t("deskDossier:viewer.tools")}>
        {tools.map(({ view, key }) => (
          <Tool key={view} view={view} bound={key} />
        ))}
        <span className="viewer-group" data-with="files">
          <Tool view="previous" bound="[" />
          <Tool view="next" bound="]" />
        </span>
        <span className="viewer-group" data-with="pages" hidden>
          <Tool view="pageBack" bound="," />
          <Tool view="pageOn" bound="." />
        </span>
      </div>
    </div>
  );
}

function Tool({ view, bound }: { view: string; bound: string }) {
  const t = useT();
  return (
    <button type="button" className="viewer-button" data-view={view} data-key={bound}>
      {t(`deskDossier:viewer.${view}`)}
    </button>
  );
}
