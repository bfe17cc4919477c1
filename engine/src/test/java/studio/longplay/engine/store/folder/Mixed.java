package studio.longplay.engine.store.folder;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Ease;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A desk on which every knob was touched.
final class Mixed {
    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");
    private static final StripRef RAIN = new StripRef.OfTrack("t1");
    private static final StripRef BEDS = new StripRef.OfRow(StripRef.Row.BEDS);
    private static final StripRef MUSIC = new StripRef.OfBus(StemName.MUSIC);

    private static final Anchor AT =
            new Anchor(
                    new ElementId("11ne"),
                    MediaTime.ofSeconds(2),
                    new ElementId("5ce9e"),
                    MediaTime.ofSeconds(3));

    private static final Strip TOUCHED =
            new Strip(
                    -2.5,
                    0.25,
                    true,
                    true,
                    Equalizer.of(Band.highPass(90), Band.peak(3000, 2.5, 1.2)),
                    new Gate(-50, 12, 1, 60, 150),
                    new DeEsser(6500, -32, 6),
                    new Compressor(-22, 3.5, 6, 4, 140, 3),
                    -18,
                    List.of(
                            new AutomationLane(
                                    AutomationLane.Parameter.GAIN,
                                    List.of(
                                            new AutomationKey(AT, -6, Ease.LINEAR),
                                            new AutomationKey(
                                                    Anchor.ofProgramme(MediaTime.ofSeconds(9)),
                                                    0,
                                                    Ease.HOLD)))));

    static final List<Edit> EDITS =
            List.of(
                    new Edit.SetStrip(ANNA, TOUCHED),
                    new Edit.SetStrip(RAIN, Strip.PLAIN.withMuted(true)),
                    new Edit.SetStrip(MUSIC, TOUCHED.withMuted(false)),
                    new Edit.SetStrip(new StripRef.Master(), Strip.PLAIN.withGainDb(-1)),
                    new Edit.SetRoute(
                            RAIN, Optional.of(Map.of(StemName.MUSIC, -3.0, StemName.EFFECTS, 0.0))),
                    new Edit.SetRoute(ANNA, Optional.empty()),
                    new Edit.SetRoom(new Room(2.5, 35, 4500, 0.8)),
                    new Edit.SetDucking(new DuckingSettings(12, 6, 3, 300, 900, 2000)),
                    new Edit.Settled(
                            new Edit.ReplaceScript("b.txt", "Text"),
                            List.of(),
                            List.of(),
                            Map.of(new ElementId("11ne"), new ElementId("22ne"))));

    /// What came with version 7.
    static final List<Edit> ROWS =
            List.of(
                    new Edit.SetStrip(BEDS, Strip.PLAIN.withGainDb(-3)),
                    new Edit.SetRoute(
                            new StripRef.OfRow(StripRef.Row.EFFECTS),
                            Optional.of(Map.of(StemName.ENSEMBLE, -1.0))));

    private Mixed() {}

    static MixSettings rows(MixSettings before) {
        return before.withStrip(BEDS, Strip.PLAIN.withGainDb(-3));
    }

    static MixSettings everything(MixSettings before) {
        MixSettings mix =
                before.withStrip(ANNA, TOUCHED)
                        .withStrip(RAIN, Strip.PLAIN.withMuted(true))
                        .withStrip(MUSIC, TOUCHED)
                        .withStrip(new StripRef.Master(), Strip.PLAIN.withGainDb(-1))
                        .withDucking(new DuckingSettings(12, 6, 3, 300, 900, 2000));
        return mix.withDesk(
                mix.desk()
                        .withRoom(new Room(2.5, 35, 4500, 0.8))
                        .withRouting(
                                mix.desk()
                                        .routing()
                                        .with(
                                                RAIN,
                                                Optional.of(
                                                        Map.of(
                                                                StemName.MUSIC,
                                                                -3.0,
                                                                StemName.EFFECTS,
                                                                0.0)))));
    }
}
