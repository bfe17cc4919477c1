package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SceneLayersTest {
    private static final int SCENE_FRAMES = 480;

    @TempDir private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.write(folder.resolve("photo.png"), new byte[] {1});
        Files.write(folder.resolve("clip.mp4"), new byte[] {2});
    }

    @Test
    void picturesDissolveIntoEachOtherAndFilesAreFoundBesideTheScript() throws StudioFault {
        List<Layer.BackdropLayer> backdrops =
                layers(List.of(), picture("photo.png", 100, 200), picture("clip.mp4", 200, 480))
                        .stream()
                        .filter(Layer.BackdropLayer.class::isInstance)
                        .map(Layer.BackdropLayer.class::cast)
                        .toList();
        assertThat(backdrops)
                .extracting(Layer.BackdropLayer::fromFrame)
                .containsExactly(0L, 100L, 200L);
        assertThat(backdrops)
                .extracting(Layer.BackdropLayer::toFrame)
                .containsExactly(120L, 220L, 480L);
        assertThat(backdrops)
                .extracting(Layer.BackdropLayer::dissolveFrames)
                .containsExactly(0, 20, 20);
        assertThat(backdrops.get(1).backdrop()).isInstanceOf(Backdrop.Still.class);
        assertThat(backdrops.get(2).backdrop()).isInstanceOf(Backdrop.Film.class);
    }

    @Test
    void aFileThatIsNotThereBecomesAPlace() throws StudioFault {
        Layer first = layers(List.of(), picture("missing.png", 0, 480)).getFirst();
        assertThat(first)
                .isInstanceOfSatisfying(
                        Layer.BackdropLayer.class,
                        layer ->
                                assertThat(layer.backdrop())
                                        .isInstanceOf(Backdrop.Procedural.class));
    }

    @Test
    void aNameStaysLongEnoughToBeReadAndGoesWhenTheNextComes() throws StudioFault {
        List<Layer.LowerThirdLayer> names =
                layers(
                                List.of(
                                        line("TOM", 0, 15),
                                        line("ANN", 30, 40),
                                        line("TOM", 50, 300),
                                        line("EVE", 300, 470)))
                        .stream()
                        .filter(Layer.LowerThirdLayer.class::isInstance)
                        .map(Layer.LowerThirdLayer.class::cast)
                        .toList();
        assertThat(names)
                .extracting(Layer.LowerThirdLayer::name)
                .containsExactly("TOM", "ANN", "EVE");
        assertThat(names)
                .extracting(Layer.LowerThirdLayer::fromFrame)
                .containsExactly(0L, 30L, 300L);
        assertThat(names)
                .extracting(Layer.LowerThirdLayer::toFrame)
                .containsExactly(30L, 78L, 420L);
    }

    private List<Layer> layers(List<Placed.PlacedLine> lines, Placed.PlacedPicture... pictures)
            throws StudioFault {
        Scene scene = new Scene(new ElementId("s"), 1, "INT. HALL - NIGHT", List.of());
        SceneLayout layout =
                new SceneLayout(
                        scene,
                        "",
                        frames(SCENE_FRAMES),
                        List.of(),
                        lines,
                        List.of(),
                        List.of(),
                        List.of(pictures));
        return new SceneLayers(
                        Pictures.of(script(), folder),
                        SpeakerColours.of(script()),
                        FrameRate.FPS_30)
                .of(layout, List.of());
    }

    private static Script script() throws StudioFault {
        String text =
                "INT. HALL - NIGHT\n\n[[picture: photo.png]]\n\n[[picture: clip.mp4]]\n\n"
                        + "[[picture: missing.png]]\n\nTOM\nGood night.\n";
        return new ScriptParser().parse(text, "test.fountain");
    }

    private static Placed.PlacedPicture picture(String subject, long from, long to) {
        Cue.PictureCue cue = new Cue.PictureCue(new ElementId("p" + from), 1, subject, "");
        return new Placed.PlacedPicture(cue, TimeRange.between(frames(from), frames(to)));
    }

    private static Placed.PlacedLine line(String speaker, long from, long to) {
        Line line =
                new Line(
                        new ElementId("l" + from),
                        1,
                        Speaker.of(speaker),
                        "",
                        "Good night.",
                        List.of(),
                        false);
        return new Placed.PlacedLine(line, TimeRange.between(frames(from), frames(to)), List.of());
    }

    private static MediaTime frames(long count) {
        return MediaTime.ofFrames(count, FrameRate.FPS_30);
    }
}
