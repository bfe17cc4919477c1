package studio.longplay.engine.render.preview;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.DeskPlan;
import studio.longplay.engine.render.make.NearSpeech;
import studio.longplay.engine.render.make.SoundSettings;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Surroundings;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A reading laid out with what has been made of it so far. A value; where something is not made
/// yet, its usual length stands in.
final class Draft {
    private final Programme programme;
    private final Map<ElementId, PreviewLine> lines;
    private final List<PreviewScene> scenes;
    private final List<SceneKey> keys;
    private final List<Surroundings> around;
    private final SceneCaptions captions;

    private Draft(
            Programme programme,
            Map<ElementId, PreviewLine> lines,
            Scenes scenes,
            SceneCaptions captions) {
        this.programme = programme;
        this.lines = lines;
        this.scenes = scenes.scenes();
        this.keys = scenes.keys();
        this.around = scenes.around();
        this.captions = captions;
    }

    /// The scenes, what the mix of each is a function of, and what it is mixed in.
    private record Scenes(
            List<PreviewScene> scenes, List<SceneKey> keys, List<Surroundings> around) {}

    /// @param captions of the draft before
    /// @param alone sources that somebody listens to alone; empty if nobody does
    static Draft of(Tempos.Paced paced, Stock stock, SceneCaptions captions, Set<StripRef> alone) {
        Reading reading = paced.reading();
        Map<ElementId, PreviewLine> lines = paced.lines().byId();
        Map<ElementId, TakeKey> takes = new LinkedHashMap<>();
        lines.forEach((id, line) -> {
            if (line.isSpoken()) {
                takes.put(id, reading.take(id));
            }
        });
        Programme programme = paced.laid();
        List<MediaTime> starts = programme.starts();
        List<PreviewScene> scenes = new ArrayList<>();
        List<SceneKey> keys = new ArrayList<>();
        List<Surroundings> around = surroundings(reading, programme, lines, stock);
        for (int number = 0; number < programme.scenes().size(); number++) {
            SceneLayout layout = programme.scenes().get(number);
            Surroundings here = around.get(number);
            SceneKey key =
                    SceneKey.of(
                                    layout,
                                    takes,
                                    reading.project().mix().ducking(),
                                    reading.project().arrangement().bin())
                            .at(SceneConsole.of(layout, here.strips(), alone))
                            .between(here.spoken())
                            .after(keys, number < programme.scenes().size() - 1);
            keys.add(key);
            scenes.add(scene(number, starts.get(number), layout, key, stock));
        }
        return new Draft(
                programme,
                lines,
                new Scenes(scenes, keys, around),
                captions.with(programme.scenes()));
    }

    /// Lines that are not spoken yet count as they will lie, so that what is mixed beside them need
    /// not be mixed anew.
    private static List<Surroundings> surroundings(
            Reading reading, Programme programme, Map<ElementId, PreviewLine> lines, Stock stock) {
        MixSettings mix = reading.project().mix();
        DeskPlan plan = DeskPlan.of(mix.desk(), reading.project().voicing(), programme);
        Map<ElementId, SpokenLine> takes =
                NearSpeech.matters(programme) ? takes(reading, lines, stock) : Map.of();
        NearSpeech near = new NearSpeech(programme, takes, plan, SoundSettings.of(mix).ducking());
        List<Surroundings> around = new ArrayList<>();
        for (int number = 0; number < programme.scenes().size(); number++) {
            around.add(near.around(number));
        }
        return around;
    }

    private static Map<ElementId, SpokenLine> takes(
            Reading reading, Map<ElementId, PreviewLine> lines, Stock stock) {
        Map<ElementId, SpokenLine> takes = new HashMap<>();
        lines.forEach((id, line) -> {
            if (line.isSpoken()) {
                stock.take(reading.take(id), line.line()).ifPresent(take -> takes.put(id, take));
            }
        });
        return takes;
    }

    private static PreviewScene scene(
            int number, MediaTime start, SceneLayout layout, SceneKey key, Stock stock) {
        Optional<Stock.Mixed> mix = stock.mix(key);
        PreviewScene.State state =
                mix.isPresent()
                        ? PreviewScene.State.READY
                        : stock.fault(key).isPresent()
                                ? PreviewScene.State.FAILED
                                : stock.isMaking(key)
                                        ? PreviewScene.State.MAKING
                                        : PreviewScene.State.WAITING;
        Optional<Stock.Mixed> heard = mix.or(() -> stock.latestMix(key));
        return new PreviewScene(
                number,
                start,
                layout,
                state,
                heard.map(Stock.Mixed::stems),
                heard.map(Stock.Mixed::peaks),
                stock.fault(key),
                heard.map(Stock.Mixed::strips),
                heard.map(Stock.Mixed::ducking));
    }

    Programme programme() {
        return programme;
    }

    Map<ElementId, PreviewLine> lines() {
        return lines;
    }

    List<PreviewScene> scenes() {
        return scenes;
    }

    /// What the mix of a scene is a function of.
    SceneKey key(int scene) {
        return keys.get(scene);
    }

    /// What a scene is mixed in.
    Surroundings around(int scene) {
        return around.get(scene);
    }

    SceneCaptions captions() {
        return captions;
    }

    /// From when to when the scene at a time lasts; after the last one, from its end on.
    TimeRange sceneRangeAt(MediaTime time) {
        MediaTime end = MediaTime.ZERO;
        for (PreviewScene scene : scenes) {
            end = scene.end();
            if (time.isBefore(end)) {
                return TimeRange.between(scene.start().min(time), end);
            }
        }
        return TimeRange.between(end, time.plus(MediaTime.ofSeconds(1)));
    }

    /// The scene at a time, the first one if there is none.
    int sceneAt(MediaTime time) {
        for (PreviewScene scene : scenes) {
            if (time.isBefore(scene.end())) {
                return scene.number();
            }
        }
        return 0;
    }
}
