/** What the page of absences is given to show. */
type Named = { value: string; label: string };

export type ShownAbsence = {
  id: string;
  officer: string;
  cover: string;
  days: string;
  enteredBy: string;
  running: boolean;
  /** This viewer may end it early. */
  mayEnd: boolean;
};

export type AbsencesPage = {
  absences: ShownAbsence[];
  /** Agencies of a province to choose from; empty for who enters for one agency only. */
  agencies: Named[];
  agency: string;
  /** Who may be entered as absent by this viewer. */
  officers: Named[];
  /** Who could stand in. */
  covers: Named[];
  today: string;
  viewerId: string;
};
