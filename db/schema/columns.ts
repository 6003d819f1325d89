/** Column shapes that every table shares. Times are UTC with zone; legal time always comes from the clock, never from the database. */
import { timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid().primaryKey();
export const at = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });
