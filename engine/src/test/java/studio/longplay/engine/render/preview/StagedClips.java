package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A programme of one scene in which the user's files follow one another.
final class StagedClips {
    private StagedClips() {}

    /// Each file is seen whole for `each`, the first from the start.
    static PreviewState of(Path folder, MediaTime each, List<BinItem> files) throws StudioFault {
        Arrangement arrangement = Arrangement.NONE;
        List<Placed.PlacedUser> placed = new ArrayList<>();
        MediaTime start = MediaTime.ZERO;
        for (BinItem file : files) {
            arrangement = arrangement.with(file);
            TimeRange range = new TimeRange(start, each);
            placed.add(
                    new Placed.PlacedUser(
                            clip(file, range), 0, UserTrack.Kind.VIDEO, Slice.whole(range)));
            start = range.end();
        }
        return state(folder, arrangement, layout(start, placed));
    }

    private static UserClip clip(BinItem file, TimeRange range) {
        return new UserClip(
                "clip-" + file.name(),
                "track",
                file.name(),
                new ClipSource.OfMedia(file.digest()),
                Anchor.ofProgramme(range.start()),
                MediaTime.ZERO,
                range.duration(),
                Treatment.NONE,
                "",
                "");
    }

    private static SceneLayout layout(MediaTime length, List<Placed.PlacedUser> placed) {
        return new SceneLayout(
                new Scene(new ElementId("scene"), 1, "scene", List.of()),
                "",
                length,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Placed.PlacedScenery(new TimeRange(MediaTime.ZERO, length), List.of()),
                placed);
    }

    private static PreviewState state(Path folder, Arrangement arrangement, SceneLayout layout)
            throws StudioFault {
        Script script =
                new Script("test.fountain", ScriptFormat.FOUNTAIN, Map.of(), List.of(), List.of());
        PreviewScene scene =
                new PreviewScene(
                        0,
                        MediaTime.ZERO,
                        layout,
                        PreviewScene.State.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new PreviewState(
                1,
                Project.of("Test", "test.fountain", ""),
                script,
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                new Programme("Test", "", List.of(layout)),
                List.of(scene),
                List.of(List.of()),
                Map.of(),
                Pictures.of(script, folder, arrangement),
                0,
                true,
                PreviewWork.NONE);
    }
}
