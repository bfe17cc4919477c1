package studio.longplay.engine.render.make;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.List;

/// Takes music and effects down under one line, as automation of their buses that moves with the
/// line: the remedy for a line that is hard to understand.
public final class BedDip {
    private static final MediaTime DOWN = MediaTime.ofMillis(250);
    private static final MediaTime UP = MediaTime.ofMillis(500);

    private final Programme programme;
    private final Landmarks landmarks;

    /// @param programme as it was when the line was measured
    public BedDip(Programme programme) {
        this.programme = programme;
        this.landmarks = Landmarks.of(programme.scenes());
    }

    /// The edits that take both buses down under a line; their faders stay where they are.
    ///
    /// They are down when the line begins and come up after it; where a bus moved already it moves
    /// on as before around the line.
    ///
    /// @param byDb how far down, over 0
    public List<Edit> edits(MixSettings mix, Clarity.Row row, double byDb) {
        List<Edit> edits = new ArrayList<>();
        for (StemName bus : List.of(StemName.MUSIC, StemName.EFFECTS)) {
            StripRef ref = new StripRef.OfBus(bus);
            edits.add(new Edit.SetStrip(ref, dipped(mix.strip(ref), row, byDb)));
        }
        return edits;
    }

    private Strip dipped(Strip strip, Clarity.Row row, double byDb) {
        MediaTime sceneStart = programme.startOf(row.scene());
        TimeRange line = row.line().range();
        MediaTime start = sceneStart.plus(line.start());
        MediaTime end = sceneStart.plus(line.end());
        MediaTime from = start.minus(DOWN).max(MediaTime.ZERO);
        MediaTime to = end.plus(UP);
        PlacedKeys before = PlacedKeys.of(strip, landmarks);
        List<AutomationKey> keys = new ArrayList<>();
        for (PlacedKeys.Placed key : before.keys()) {
            if (key.at().isBefore(from) || key.at().isAfter(to)) {
                keys.add(key.key());
            }
        }
        keys.add(key(row, from, before.atDb(from)));
        keys.add(key(row, start, before.atDb(start) - byDb));
        keys.add(key(row, end, before.atDb(end) - byDb));
        keys.add(key(row, to, before.atDb(to)));
        return strip.withLane(new AutomationLane(Parameter.GAIN, keys));
    }

    private AutomationKey key(Clarity.Row row, MediaTime at, double valueDb) {
        SceneLayout scene = programme.scenes().get(row.scene());
        MediaTime sceneStart = programme.startOf(row.scene());
        MediaTime element = sceneStart.plus(row.line().natural().start());
        Anchor anchor =
                new Anchor(
                        row.line().line().id(),
                        at.minus(element),
                        scene.scene().id(),
                        at.minus(sceneStart));
        double held = Math.clamp(valueDb, Parameter.GAIN.least(), Parameter.GAIN.most());
        return new AutomationKey(anchor, held, Ease.LINEAR);
    }
}
