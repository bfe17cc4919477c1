package studio.longplay.app.cli;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// A desk in words and numbers.
record DeskAnswer(String title, List<Row> strips, Room room, DuckingSettings ducking) {
    /// @param strip names it in commands
    /// @param name for people, where it has another
    /// @param lines of a speaker; 0 of others
    /// @param knobs all of them
    /// @param routes dB by bus; empty where it goes as usual
    record Row(String strip, String name, int lines, Strip knobs, Map<String, Double> routes) {}

    static DeskAnswer of(Project project, DeskNames names) {
        MixSettings mix = project.mix();
        List<Row> rows = new ArrayList<>();
        for (StripRef ref : names.all()) {
            rows.add(
                    new Row(
                            ref.text(),
                            names.tracks().getOrDefault(ref, ""),
                            names.lines().getOrDefault(ref, 0),
                            mix.strip(ref),
                            routes(mix, ref)));
        }
        return new DeskAnswer(project.title(), rows, mix.desk().room(), mix.ducking());
    }

    private static Map<String, Double> routes(MixSettings mix, StripRef ref) {
        Map<String, Double> routes = new TreeMap<>();
        mix.desk()
                .routing()
                .row(ref)
                .orElse(Map.<StemName, Double>of())
                .forEach((bus, db) -> routes.put(bus.name().toLowerCase(Locale.ROOT), db));
        return routes;
    }

    List<String> words() {
        List<String> said = new ArrayList<>();
        said.add(title);
        for (Row row : strips) {
            said.add(line(row));
            StripKnobs.options(row.knobs()).forEach(option -> said.add("      " + option));
        }
        said.add(
                String.format(
                        Locale.ROOT,
                        "room: %.2f s, pre-delay %.0f ms, damping %.0f Hz, width %.2f",
                        room.seconds(),
                        room.preDelayMs(),
                        room.dampingHz(),
                        room.widthRatio()));
        said.add(
                String.format(
                        Locale.ROOT,
                        "ducking: music %.1f, effects %.1f, ensemble %.1f dB; attack %.0f,"
                                + " release %.0f, bridge %.0f ms",
                        ducking.musicDb(),
                        ducking.effectsDb(),
                        ducking.ensembleDb(),
                        ducking.attackMs(),
                        ducking.releaseMs(),
                        ducking.bridgeMs()));
        return said;
    }

    private static String line(Row row) {
        StringJoiner parts = new StringJoiner(", ");
        Strip knobs = row.knobs();
        parts.add(String.format(Locale.ROOT, "%+.1f dB", knobs.gainDb()));
        if (knobs.pan() != 0) {
            parts.add(String.format(Locale.ROOT, "pan %+.2f", knobs.pan()));
        }
        if (knobs.muted()) {
            parts.add("muted");
        }
        if (knobs.soloSafe()) {
            parts.add("solo-safe");
        }
        String inserts = inserts(knobs);
        if (!inserts.isEmpty()) {
            parts.add(inserts);
        }
        row.routes()
                .forEach((bus, db) ->
                        parts.add(String.format(Locale.ROOT, "to %s at %+.1f dB", bus, db)));
        String named = row.name().isEmpty() ? row.strip() : row.strip() + " (" + row.name() + ")";
        return String.format(Locale.ROOT, "  %-28s %s", named, parts);
    }

    /// What a strip does to its sound besides its fader.
    static String inserts(Strip knobs) {
        StringJoiner parts = new StringJoiner(", ");
        if (!knobs.gate().isOff()) {
            parts.add("gate");
        }
        if (!knobs.equalizer().isFlat()) {
            parts.add(Count.of(knobs.equalizer().bands().size(), "band"));
        }
        if (!knobs.deEsser().isOff()) {
            parts.add("de-esser");
        }
        if (!knobs.compressor().isOff()) {
            parts.add(
                    String.format(
                            Locale.ROOT,
                            "compressor %.1f:1 from %.0f dB",
                            knobs.compressor().ratio(),
                            knobs.compressor().thresholdDb()));
        }
        if (knobs.reverbSendDb() > Strip.OFF_DB) {
            parts.add(String.format(Locale.ROOT, "room %+.1f dB", knobs.reverbSendDb()));
        }
        knobs.lanes()
                .forEach(lane ->
                        parts.add(
                                lane.parameter().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                        + " moves"));
        return parts.toString();
    }
}
