package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.GroupForm;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The addresses of groups of pictures of a programme that nobody did anything to on the timeline.
/// They are as they were before there was a timeline, so films already made are not made again.
/// Whoever means to change one changes this digest and [SegmentPainter#VERSION].
class RecipeTest {
    private static final String GOLDEN =
            "0d13c877997a28ddcd88885cbac6d2fed3b0ca10397550d03b491a215cea2152";

    private static final String TEXT =
            """
            Title: The Lighthouse
            Author: A. Keeper

            # One

            INT. HALL - NIGHT

            [[music: calm]]

            TOM
            Good night to all of you who came here through the rain this evening.

            [[picture: photo.png, pan left]]

            ANN
            And who is that? [[picture: clip.mp4]] I saw him on the stairs a while ago, I did.

            TOM
            %s

            # Two

            EXT. SEA - DAY

            [[picture: a storm over the sea]]

            TOM
            The sea is high.

            [[picture: photo.png]]

            EVE
            %s
            """
                    .formatted("word ".repeat(70).strip(), "word ".repeat(40).strip());

    @TempDir private Path folder;

    @Test
    void aProgrammeNobodyTouchedKeepsItsAddresses() throws StudioFault, IOException {
        Files.write(folder.resolve("photo.png"), new byte[] {1});
        Files.write(folder.resolve("clip.mp4"), new byte[] {2});
        Script script = new ScriptParser().parse(TEXT, "test.fountain");
        Pictures pictures = Pictures.of(script, folder);
        SceneLayers layers = new SceneLayers(pictures, SpeakerColours.of(script), FrameRate.FPS_30);
        JsonMapper json = JsonMapper.builder().build();
        StringBuilder all = new StringBuilder(SegmentPainter.VERSION);
        for (SceneLayout scene : scenes(script)) {
            List<Layer> shown = layers.of(scene, captions());
            for (SegmentCut.Span span : SegmentCut.groups(scene, FrameRate.FPS_30, 60)) {
                SegmentPicture group =
                        new SegmentPicture(
                                        1920,
                                        1080,
                                        FrameRate.FPS_30,
                                        span.first(),
                                        span.frames(),
                                        List.of())
                                .showing(shown);
                SegmentPicture picture = GroupForm.of(group);
                all.append(json.writeValueAsString(picture)).append(pictures.usedBy(picture));
            }
        }
        assertThat(all).hasSizeGreaterThan(5_000);
        assertThat(Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(GOLDEN);
    }

    private static List<SceneLayout> scenes(Script script) {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(script, Scripts.lengths())
                .scenes();
    }

    private static List<Caption> captions() {
        TimeRange range = TimeRange.between(MediaTime.ofSeconds(6), MediaTime.ofSeconds(8));
        return List.of(new Caption(range, List.of("Good night"), "TOM"));
    }
}
