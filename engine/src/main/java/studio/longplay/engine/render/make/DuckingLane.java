package studio.longplay.engine.render.make;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.List;

/// Makes automation of ducking, so that its keys can be moved by hand: a lane of the bus's gain
/// whose keys are anchored to the lines they make room for, and the ducking of that bus off.
public final class DuckingLane {
    /// 10 ms: a scene's level is where the next one begins before it ends, and nothing clicks.
    private static final long BORDER_SAMPLES = 480;

    private DuckingLane() {}

    /// The edit that does it; undone, all is as it was.
    ///
    /// @param scenes how each of the programme's scenes makes room, in order
    /// @param bus music, effects or ensemble; dialogue is never ducked
    public static Edit edit(
            Project project, Programme programme, List<DuckCurve> scenes, StemName bus) {
        List<AutomationKey> keys = new ArrayList<>();
        Stem stem = Stem.valueOf(bus.name());
        for (int i = 0; i < programme.scenes().size(); i++) {
            add(programme.scenes().get(i), scenes.get(i), stem, keys);
        }
        StripRef ref = new StripRef.OfBus(bus);
        AutomationLane lane = new AutomationLane(AutomationLane.Parameter.GAIN, keys);
        return new Edit.Compound(
                "Ducking to automation",
                List.of(
                        new Edit.SetStrip(ref, project.mix().strip(ref).withLane(lane)),
                        new Edit.SetDucking(without(project.mix().ducking(), bus))));
    }

    private static DuckingSettings without(DuckingSettings ducking, StemName bus) {
        return ducking.withDepths(
                bus == StemName.MUSIC ? 0 : ducking.musicDb(),
                bus == StemName.EFFECTS ? 0 : ducking.effectsDb(),
                bus == StemName.ENSEMBLE ? 0 : ducking.ensembleDb());
    }

    private static void add(
            SceneLayout scene, DuckCurve curve, Stem stem, List<AutomationKey> keys) {
        long end = scene.duration().toSamplesFloor(SampleRate.HZ_48000) - BORDER_SAMPLES;
        List<LevelKey> inside = new ArrayList<>();
        for (LevelKey key : curve.keys(stem)) {
            if (key.at() > 0 && key.at() < end) {
                inside.add(key);
            }
        }
        keys.add(key(scene, 0, curve.atDb(stem, 0), Ease.IN_OUT));
        for (LevelKey key : inside) {
            keys.add(key(scene, Math.round(key.at()), key.value(), key.ease()));
        }
        keys.add(key(scene, end, curve.atDb(stem, end), Ease.IN_OUT));
    }

    /// Anchored to the last line that begins before it, or else the next one, or else the scene.
    private static AutomationKey key(SceneLayout scene, long sample, double db, Ease ease) {
        MediaTime at = MediaTime.ofSamples(sample, SampleRate.HZ_48000);
        ElementId element = scene.scene().id();
        MediaTime start = MediaTime.ZERO;
        for (Placed.PlacedLine line : scene.lines()) {
            boolean first = element.equals(scene.scene().id());
            if (first || !line.natural().start().isAfter(at)) {
                element = line.line().id();
                start = line.natural().start();
            }
        }
        return new AutomationKey(
                new Anchor(element, at.minus(start), scene.scene().id(), at), db, ease);
    }
}
