package studio.longplay.app.cli;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.make.Rows;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The strips a project's desk has, and what they are called on a command line: `speaker:ANNA`,
/// `track:t1`, `row:beds`, `bus:music`, `master`, or simply the name of a speaker, track or bus.
///
/// @param lines how many lines each speaker has
/// @param rows that the script's cues put something on, or that somebody touched
/// @param tracks names of the user's audio tracks by strip
record DeskNames(
        Map<StripRef, Integer> lines, Set<StripRef.Row> rows, Map<StripRef, String> tracks) {
    static DeskNames of(Project project) throws StudioFault {
        Map<StripRef, Integer> lines = new LinkedHashMap<>();
        Script script = new ScriptParser().parse(project.scriptText(), project.scriptFile());
        for (Line line : script.lines()) {
            String who = project.voicing().who(line.speaker().key());
            lines.merge(new StripRef.OfSpeaker(who), 1, Integer::sum);
        }
        Set<StripRef.Row> rows = Rows.of(script);
        Desk desk = project.mix().desk();
        Stream.concat(desk.strips().keySet().stream(), desk.routing().gains().keySet().stream())
                .forEach(ref -> {
                    if (ref instanceof StripRef.OfRow(StripRef.Row row)) {
                        rows.add(row);
                    }
                });
        Map<StripRef, String> tracks = new LinkedHashMap<>();
        for (UserTrack track : project.arrangement().tracks()) {
            if (track.kind() == UserTrack.Kind.AUDIO) {
                tracks.put(new StripRef.OfTrack(track.id()), track.name());
            }
        }
        return new DeskNames(lines, rows, tracks);
    }

    /// @throws StudioFault.Input `desk.strip-unknown`
    StripRef strip(String name) throws StudioFault {
        String key = Speaker.of(name).key();
        StripRef speaker = new StripRef.OfSpeaker(key);
        if (lines.containsKey(speaker)) {
            return speaker;
        }
        for (Map.Entry<StripRef, String> track : tracks.entrySet()) {
            if (track.getValue().equalsIgnoreCase(name)) {
                return track.getKey();
            }
        }
        String full = key.equals("MASTER") || name.contains(":") ? name : "bus:" + name;
        try {
            StripRef ref = StripRef.of(full.equalsIgnoreCase("master") ? "master" : full);
            boolean there =
                    switch (ref) {
                        case StripRef.OfSpeaker _ -> lines.containsKey(ref);
                        case StripRef.OfTrack _ -> tracks.containsKey(ref);
                        case StripRef.OfRow _, StripRef.OfBus _, StripRef.Master _ -> true;
                    };
            if (there) {
                return ref;
            }
        } catch (IllegalArgumentException _) {
            throw unknown(name);
        }
        throw unknown(name);
    }

    private static StudioFault.Input unknown(String name) {
        return new StudioFault.Input(
                "desk.strip-unknown",
                "The desk has no strip \"" + name + "\".",
                "\"longplay desk show\" names them all.");
    }

    /// @throws StudioFault.Input `desk.bus-unknown`
    static StemName bus(String name) throws StudioFault.Input {
        for (StemName bus : StemName.values()) {
            if (bus.name().equalsIgnoreCase(name)) {
                return bus;
            }
        }
        throw new StudioFault.Input(
                "desk.bus-unknown",
                "There is no bus \"" + name.toLowerCase(Locale.ROOT) + "\".",
                "There are dialogue, music, effects and ensemble.");
    }

    /// All strips in the order of the desk.
    List<StripRef> all() {
        List<StripRef> all = new java.util.ArrayList<>(lines.keySet());
        rows.forEach(row -> all.add(new StripRef.OfRow(row)));
        all.addAll(tracks.keySet());
        for (StemName bus : StemName.values()) {
            all.add(new StripRef.OfBus(bus));
        }
        all.add(new StripRef.Master());
        return all;
    }
}
