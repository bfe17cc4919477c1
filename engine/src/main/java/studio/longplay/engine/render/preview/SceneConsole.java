package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.SceneDesk;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.SceneStrips;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a scene's mix in the preview hears of the desk, and of who is listened to alone.
///
/// @param desk with the strips of all buses, whatever the scene has for them
/// @param muted sources of the scene that are left out
/// @param strands the strip of each speaker of the scene who speaks under another name
/// @param alone what is heard while somebody listens to sources alone; empty if nobody does
record SceneConsole(
        SceneDesk desk,
        Set<StripRef> muted,
        Map<String, StripRef> strands,
        Optional<SceneStrips.Alone> alone) {
    static final SceneConsole PLAIN =
            new SceneConsole(SceneDesk.PLAIN, Set.of(), Map.of(), Optional.empty());

    /// @param heard alone; empty for everybody
    static SceneConsole of(SceneLayout layout, SceneStrips strips, Set<StripRef> heard) {
        Set<StripRef> sources = strips.sources(layout);
        Map<String, StripRef> strands = new TreeMap<>();
        layout.lines()
                .forEach(line -> {
                    String key = line.line().speaker().key();
                    StripRef strip = strips.speaker(key);
                    if (!strip.equals(new StripRef.OfSpeaker(key))) {
                        strands.put(key, strip);
                    }
                });
        Set<StripRef> muted = new TreeSet<>(strips.muted(sources));
        return new SceneConsole(
                strips.desk(sources, EnumSet.allOf(Stem.class)),
                muted,
                strands,
                heard.isEmpty() ? Optional.empty() : Optional.of(strips.alone(heard).in(sources)));
    }
}
