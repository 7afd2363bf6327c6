import type { ChainLink, LinkState, ScreenShows } from "~/domain/plant/signal-chain";
import { m } from "~/i18n/messages";

export const linkNames: Record<ChainLink, () => string> = {
  sensor: m.gigafactory_link_sensor,
  io: m.gigafactory_link_io,
  plc: m.gigafactory_link_plc,
  mes: m.gigafactory_link_mes,
  screen: m.gigafactory_link_screen,
};

export const linkStates: Record<LinkState, () => string> = {
  sound: m.gigafactory_link_sound,
  failed: m.gigafactory_link_failed,
  misled: m.gigafactory_link_misled,
};

export const shownNames: Record<ScreenShows, () => string> = {
  wrong: m.gigafactory_shows_wrong,
  lost: m.gigafactory_shows_lost,
  frozen: m.gigafactory_shows_frozen,
  unrecorded: m.gigafactory_shows_unrecorded,
  dark: m.gigafactory_shows_dark,
};

type LinkWords = {
  /** What the screen shows, in one sentence. */
  screen: () => string;
  tell: () => string;
  safe: () => string;
  call: () => string;
};

export const linkWords: Record<ChainLink, LinkWords> = {
  sensor: {
    screen: m.gigafactory_sensor_screen,
    tell: m.gigafactory_sensor_tell,
    safe: m.gigafactory_sensor_safe,
    call: m.gigafactory_sensor_call,
  },
  io: {
    screen: m.gigafactory_io_screen,
    tell: m.gigafactory_io_tell,
    safe: m.gigafactory_io_safe,
    call: m.gigafactory_io_call,
  },
  plc: {
    screen: m.gigafactory_plc_screen,
    tell: m.gigafactory_plc_tell,
    safe: m.gigafactory_plc_safe,
    call: m.gigafactory_plc_call,
  },
  mes: {
    screen: m.gigafactory_mes_screen,
    tell: m.gigafactory_mes_tell,
    safe: m.gigafactory_mes_safe,
    call: m.gigafactory_mes_call,
  },
  screen: {
    screen: m.gigafactory_screen_screen,
    tell: m.gigafactory_screen_tell,
    safe: m.gigafactory_screen_safe,
    call: m.gigafactory_screen_call,
  },
};
