package studio.longplay.engine.render.make;

import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.SoundCues;
import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Staging;

import java.util.EnumSet;
import java.util.Set;

/// Names of the tracks that sounds stand on, and the strips of what the script's cues ask for.
public final class Rows {
    static final StripRef MUSIC = new StripRef.OfRow(StripRef.Row.MUSIC);
    private static final StripRef EFFECTS = new StripRef.OfRow(StripRef.Row.EFFECTS);
    private static final StripRef BEDS = new StripRef.OfRow(StripRef.Row.BEDS);

    private Rows() {}

    static String ofSpeaker(String speakerKey) {
        return "line " + speakerKey;
    }

    static String ofTrack(String userTrackId) {
        return "user " + userTrackId;
    }

    /// The rows that a script's cues put something on.
    public static Set<StripRef.Row> of(Script script) {
        Set<StripRef.Row> rows = EnumSet.noneOf(StripRef.Row.class);
        for (Scene scene : script.scenes()) {
            for (ScriptPart part : scene.parts()) {
                switch (part) {
                    case Cue cue -> add(cue, rows);
                    case Line line -> line.cues().forEach(inside -> add(inside.cue(), rows));
                    case Action _ -> {}
                }
            }
        }
        return rows;
    }

    private static void add(Cue cue, Set<StripRef.Row> rows) {
        if (cue instanceof Cue.MusicCue) {
            rows.add(StripRef.Row.MUSIC);
        } else if (cue instanceof Cue.SoundCue sound) {
            rows.add(row(sound));
        }
    }

    /// The strip of an effect: that of the beds for what goes on. It follows from its cue alone, so
    /// that no edit of the timeline leads a sound to another strip.
    public static StripRef strip(Cue.SoundCue cue) {
        return row(cue) == StripRef.Row.BEDS ? BEDS : EFFECTS;
    }

    private static StripRef.Row row(Cue.SoundCue cue) {
        boolean goesOn = SoundCues.loops(cue) || Staging.of(cue).bed();
        return goesOn ? StripRef.Row.BEDS : StripRef.Row.EFFECTS;
    }
}
