package studio.longplay.app.cli;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The strips a project's desk has, and what they are called on a command line: `speaker:ANNA`,
/// `track:t1`, `bus:music`, `master`, or simply the name of a speaker, track or bus.
///
/// @param lines how many lines each speaker has
/// @param tracks names of the user's audio tracks by strip
record DeskNames(Map<StripRef, Integer> lines, Map<StripRef, String> tracks) {
    static DeskNames of(Project project) throws StudioFault {
        Map<StripRef, Integer> lines = new LinkedHashMap<>();
        for (Line line :
                new ScriptParser().parse(project.scriptText(), project.scriptFile()).lines()) {
            String who = project.voicing().who(line.speaker().key());
            lines.merge(new StripRef.OfSpeaker(who), 1, Integer::sum);
        }
        Map<StripRef, String> tracks = new LinkedHashMap<>();
        for (UserTrack track : project.arrangement().tracks()) {
            if (track.kind() == UserTrack.Kind.AUDIO) {
                tracks.put(new StripRef.OfTrack(track.id()), track.name());
            }
        }
        return new DeskNames(lines, tracks);
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
            if (!ref.isSource() || lines.containsKey(ref) || tracks.containsKey(ref)) {
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
        all.addAll(tracks.keySet());
        for (StemName bus : StemName.values()) {
            all.add(new StripRef.OfBus(bus));
        }
        all.add(new StripRef.Master());
        return all;
    }
}
