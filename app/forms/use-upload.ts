/** Sends chosen files one by one and shows how far each is; a refused file says why and the others go on. */
import { useRevalidator } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { useT } from "../texts/texts.tsx";

type Progress = { busy: boolean; file: string; percent: number; errors: string[] };
const idle: Progress = { busy: false, file: "", percent: 0, errors: [] };

/** Address to which script sends single files; answers JSON. */
const uploadAddress = "/tep/moi";

export function useUpload(address: string, paper: string) {
  const t = useT();
  const revalidator = useRevalidator();
  const [progress, setProgress] = useState(idle);
  const draftId = address.split("/")[3] ?? "";

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const files = new FormData(form)
      .getAll("files")
      .filter((one): one is File => one instanceof File && one.size > 0);
    event.preventDefault();
    if (progress.busy) return;
    if (files.length === 0) return setProgress({ ...idle, errors: [t("filing:upload.empty")] });
    void (async () => {
      const errors: string[] = [];
      for (const file of files) {
        const show = (percent: number) =>
          setProgress({ busy: true, file: file.name, percent, errors: [...errors] });
        show(0);
        const error = await send({ draftId, paper, file }, show).catch(() =>
          t("filing:upload.lost", { file: file.name }),
        );
        if (error) errors.push(error);
      }
      form.reset();
      revalidator.revalidate();
      setProgress({ ...idle, errors });
    })();
  };
  return { ...progress, onSubmit };
}

/** The server's reason when it refuses the file. */
function send(
  { draftId, paper, file }: { draftId: string; paper: string; file: File },
  show: (percent: number) => void,
): Promise<string | undefined> {
  const body = new FormData();
  body.set("paper", paper);
  body.set("files", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => show(Math.round((loaded / Math.max(total, 1)) * 100));
    request.onerror = () => reject(new Error("The connection was lost"));
    request.onload = () => {
      const answer = request.response as { error?: string } | null;
      if (request.status === 200) resolve(undefined);
      else if (request.status === 422 && answer?.error) resolve(answer.error);
      else reject(new Error(`Upload answered ${request.status}`));
    };
    request.open("POST", `${uploadAddress}?ho-so=${encodeURIComponent(draftId)}`);
    request.responseType = "json";
    request.send(body);
  });
}
