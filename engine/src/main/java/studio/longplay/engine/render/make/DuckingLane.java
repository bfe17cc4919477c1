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
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Makes automation of ducking, so that its keys can be moved by hand: a lane of the bus's gain
/// whose keys are anchored to the lines they make room for, and the ducking of that bus off.
///
/// Where the bus moved already, it moves by both. The effects' bus moves all effects alike: a bed,
/// which ducking takes down farther, and an effect over speech, which it spares, then go down as
/// far as all others.
public final class DuckingLane {
    /// 10 ms: a scene's level is where the next one begins before it ends, and nothing clicks.
    private static final long BORDER_SAMPLES = 480;

    private static final double LEAST_DB = Parameter.GAIN.least();
    private static final double MOST_DB = Parameter.GAIN.most();

    private final Stem stem;
    private final PlacedKeys before;
    private final List<AutomationKey> keys = new ArrayList<>();

    private DuckingLane(Stem stem, PlacedKeys before) {
        this.stem = stem;
        this.before = before;
    }

    /// How far speech takes a bus down, in dB; 0 for dialogue and for a bus that is not ducked.
    public static double depthDb(DuckingSettings ducking, StemName bus) {
        return switch (bus) {
            case DIALOGUE -> 0;
            case MUSIC -> ducking.musicDb();
            case EFFECTS -> ducking.effectsDb();
            case ENSEMBLE -> ducking.ensembleDb();
        };
    }

    /// The edit that does it; undone, all is as it was.
    ///
    /// @param scenes how each of the programme's scenes makes room, in order
    /// @param bus music, effects or ensemble; dialogue is never ducked
    public static Edit edit(
            Project project, Programme programme, List<DuckCurve> scenes, StemName bus) {
        StripRef ref = new StripRef.OfBus(bus);
        Strip strip = project.mix().strip(ref);
        DuckingLane lane =
                new DuckingLane(
                        Stem.valueOf(bus.name()),
                        PlacedKeys.of(strip, Landmarks.of(programme.scenes())));
        MediaTime start = MediaTime.ZERO;
        for (int i = 0; i < programme.scenes().size(); i++) {
            SceneLayout scene = programme.scenes().get(i);
            lane.add(scene, start, scenes.get(i));
            start = start.plus(scene.duration());
        }
        return new Edit.Compound(
                "Ducking to automation",
                List.of(
                        new Edit.SetStrip(
                                ref, strip.withLane(new AutomationLane(Parameter.GAIN, lane.keys))),
                        new Edit.SetDucking(without(project.mix().ducking(), bus))));
    }

    private static DuckingSettings without(DuckingSettings ducking, StemName bus) {
        return ducking.withDepths(
                bus == StemName.MUSIC ? 0 : ducking.musicDb(),
                bus == StemName.EFFECTS ? 0 : ducking.effectsDb(),
                bus == StemName.ENSEMBLE ? 0 : ducking.ensembleDb());
    }

    private void add(SceneLayout scene, MediaTime start, DuckCurve curve) {
        long end = scene.duration().toSamplesFloor(SampleRate.HZ_48000) - BORDER_SAMPLES;
        TreeMap<Long, Ease> eases = new TreeMap<>();
        for (PlacedKeys.Placed placed : before.keys()) {
            MediaTime at = placed.at().minus(start);
            eases.put(at.toSamplesFloor(SampleRate.HZ_48000), placed.key().ease());
        }
        for (LevelKey key : curve.keys(stem)) {
            eases.put(Math.round(key.at()), key.ease());
        }
        eases.headMap(0L, true).clear();
        eases.tailMap(end, true).clear();
        eases.put(0L, Ease.IN_OUT);
        eases.put(end, Ease.IN_OUT);
        curve.overBorders(stem, end).forEach(sample -> eases.put(sample, Ease.LINEAR));
        eases.forEach((sample, ease) -> {
            MediaTime at = MediaTime.ofSamples(sample, SampleRate.HZ_48000);
            double db = curve.atDb(stem, sample) + before.atDb(start.plus(at));
            keys.add(key(scene, at, Math.clamp(db, LEAST_DB, MOST_DB), ease));
        });
    }

    /// Anchored to the last line that begins before it, or else the next one, or else the scene.
    private static AutomationKey key(SceneLayout scene, MediaTime at, double db, Ease ease) {
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
