package studio.longplay.engine.store.folder;

import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.project.voicing.VoicingChange;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A voicing with everything in it that a document has to hold.
final class Voiced {
    private static final ElementId LINE = new ElementId("11ne");

    private static final LineTakes TAKES =
            new LineTakes(
                    List.of(
                            new KeptTake(
                                    "take-1",
                                    new TakeSource.Spoken(
                                            "arthur",
                                            new Manner(0.9, -1.5, 2, 1.25, List.of("radio")),
                                            7),
                                    true,
                                    "Slower \u201cthere\u201d"),
                            new KeptTake(
                                    "take-2", new TakeSource.Recorded("d19e57", "Où?"), false, "")),
                    "take-2");

    static final Voicing EVERYTHING =
            new Voicing(
                    Map.of("1 CIT.", "FIRST CITIZEN"),
                    Map.of("ANNA", "#4f8ff0"),
                    Map.of(new Turn("ANNA", "BO"), MediaTime.ofMillis(-250)),
                    Map.of("aufidius", "/O - 'f I - d i - @ s/"),
                    Map.of(LINE, TAKES));

    static final List<VoicingChange> CHANGES =
            List.of(
                    new VoicingChange.PutAlias("1 CIT.", Optional.of("FIRST CITIZEN")),
                    new VoicingChange.PutColour("ANNA", Optional.empty()),
                    new VoicingChange.PutGap(
                            new Turn("ANNA", "BO"), Optional.of(MediaTime.ofMillis(-250))),
                    new VoicingChange.PutWord("aufidius", Optional.of("oh fiddy us")),
                    new VoicingChange.PutTakes(LINE, Optional.of(TAKES)),
                    new VoicingChange.PutTakes(LINE, Optional.empty()));

    private Voiced() {}
}
