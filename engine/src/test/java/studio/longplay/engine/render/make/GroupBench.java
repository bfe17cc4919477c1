package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much of a film is drawn and how much is repeated: `GroupBench SCRIPT`. Lines take as long as
/// their words usually do; nothing is spoken or drawn.
final class GroupBench {
    private GroupBench() {}

    public static void main(String[] arguments) throws IOException, StudioFault {
        Path file = Path.of(arguments[0]);
        Script script = new ScriptParser().parse(Files.readString(file), file.toString());
        Path folder = file.toAbsolutePath().getParent();
        Pictures pictures = Pictures.of(script, folder, Arrangement.NONE);
        List<SceneLayout> scenes =
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                        .lay(script, Scripts.lengths())
                        .scenes();
        SceneLayers layers = new SceneLayers(pictures, SpeakerColours.of(script), FrameRate.FPS_30);
        List<List<Layer>> shown =
                scenes.stream().map(scene -> layers.of(scene, List.of())).toList();
        VideoSettings video =
                new VideoSettings(3840, 2160, FrameRate.FPS_30, "libopenh264", 24_000_000, 60, 1);
        long start = System.nanoTime();
        List<GroupPlan.Order> orders = new GroupPlan(video, pictures).orders(scenes, shown);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long frames = orders.stream().mapToLong(order -> order.span().frames()).sum();
        long drawn =
                orders.stream()
                        .flatMap(order -> order.own().stream())
                        .mapToLong(GroupPlan.Own::frames)
                        .sum();
        long parts = orders.stream().mapToLong(order -> order.parts().size()).sum();
        long own = orders.stream().mapToLong(order -> order.own().size()).sum();
        System.out.printf(
                "%d scenes, %d segments, %d groups of which %d distinct, %d frames of which %d"
                        + " drawn (%.1f %%), planned in %d ms%n",
                scenes.size(),
                orders.size(),
                parts,
                own,
                frames,
                drawn,
                100.0 * drawn / frames,
                millis);
    }
}
