package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Treatment;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TimelineCrossVerbTest {
    private static final String DIGEST = "ab".repeat(32);

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// Two pieces of a sound of half a minute, one after the other.
    @BeforeEach
    void make() throws StudioFault {
        String text = "INT. ROOM\n\nANNA\n" + "Many words. ".repeat(20) + "\n";
        Project first = Project.of("Play", folder.resolve("play.fountain").toString(), text);
        Arrangement after =
                Arrangement.NONE
                        .withTracks(
                                List.of(
                                        new UserTrack(
                                                "t1", UserTrack.Kind.AUDIO, "Rain", false, false)))
                        .with(
                                new BinItem(
                                        DIGEST,
                                        "rain",
                                        folder.resolve("rain.wav").toString(),
                                        BinItem.Kind.AUDIO,
                                        "",
                                        List.of(),
                                        MediaTime.ofSeconds(30),
                                        0,
                                        0,
                                        "",
                                        2,
                                        1))
                        .with(clip("a", 0, 5, 8))
                        .with(clip("b", 3, 15, 18));
        try (ProjectFolder open = ProjectFolder.create(project(), first)) {
            open.apply(Edit.Arrange.of("Place", Arrangement.NONE, after));
        }
    }

    private static UserClip clip(String id, int at, int from, int to) {
        return new UserClip(
                id,
                "t1",
                id,
                new ClipSource.OfMedia(DIGEST),
                Anchor.ofProgramme(MediaTime.ofSeconds(at)),
                MediaTime.ofSeconds(from),
                MediaTime.ofSeconds(to),
                Treatment.NONE,
                "",
                "");
    }

    private Path project() {
        return folder.resolve("play.longplay");
    }

    private int cross(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("timeline", "cross", project().toString()));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Optional<Crossing> crossing() throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(project())) {
            return open.project().arrangement().userClips().get("b").treatment().crossing();
        }
    }

    @Test
    void twoSoundsCrossInTheCurveThatIsAskedForUntilItIsTakenAway() throws StudioFault {
        assertThat(cross("rain", "--at", "0:03", "--seconds", "2", "--fade", "linear"))
                .as(err::toString)
                .isZero();
        Crossing linear =
                Crossing.centred(Crossing.Kind.DISSOLVE, MediaTime.ofSeconds(2))
                        .withFade(Crossing.Fade.LINEAR);
        assertThat(crossing()).contains(linear);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("dissolve of 2.00 s, linear");
        assertThat(cross("Rain", "--at", "2.5s", "--fade", "equal-power")).isZero();
        assertThat(crossing()).contains(linear.withFade(Crossing.Fade.EQUAL_POWER));
        assertThat(cross("Rain", "--at", "3", "--seconds", "1e300")).isZero();
        assertThat(crossing().orElseThrow().length()).isEqualTo(MediaTime.ofSeconds(6));
        assertThat(cross("Rain", "--at", "3", "--none")).isZero();
        assertThat(crossing()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidAndNothingIsChanged() throws StudioFault {
        assertThat(cross("Snow", "--at", "3")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no track \"Snow\"");
        assertThat(cross("ANNA", "--at", "3")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no two clips meet");
        assertThat(cross("Rain", "--at", "soon")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(cross("Rain", "--at", "3", "--fade", "round"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(cross("Rain", "--at", "3", "--seconds", "0"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(crossing()).isEmpty();
    }
}
