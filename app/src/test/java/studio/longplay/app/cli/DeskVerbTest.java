package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripPresets;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DeskVerbTest {
    private static final String TEXT =
            """
            INT. ROOM

            LADY ANNA
            Where is he?

            BEN
            Here I am.

            LADY ANNA
            At last.

            [[sound: rain, loop]]
            """;

    private static final StripRef ANNA = new StripRef.OfSpeaker("LADY ANNA");
    private static final StripRef RAIN = new StripRef.OfTrack("t1");

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void make() throws StudioFault {
        Project first = Project.of("Play", folder.resolve("play.fountain").toString(), TEXT);
        UserTrack track = new UserTrack("t1", UserTrack.Kind.AUDIO, "Rain", false, false);
        Edit tracks = new Edit.Arrange("Add", List.of(new Change.SetTracks(List.of(track))));
        assertThat(first.arrangement()).isEqualTo(Arrangement.NONE);
        try (ProjectFolder open = ProjectFolder.create(project(), first)) {
            open.apply(tracks);
        }
    }

    private Path project() {
        return folder.resolve("play.longplay");
    }

    private int run(String verb, String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("desk", verb, project().toString()));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private MixSettings mix() throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(project())) {
            return open.project().mix();
        }
    }

    @Test
    void aPresetAndKnobsAreSetOnASpeakersStrip() throws StudioFault {
        assertThat(run("set", "Lady Anna", "--preset", "hall", "--gain", "-2.5", "--pan", "-0.3"))
                .isZero();
        Strip strip = mix().strip(ANNA);
        Strip hall = StripPresets.find("hall").orElseThrow().strip();
        assertThat(strip).isEqualTo(hall.withGainDb(-2.5).withPan(-0.3));
        assertThat(run("set", "speaker:LADY ANNA", "--mute")).isZero();
        assertThat(mix().strip(ANNA)).isEqualTo(strip.withMuted(true));
        assertThat(run("set", "lady anna", "--plain", "--unmute")).isZero();
        assertThat(mix()).isEqualTo(MixSettings.USUAL);
    }

    @Test
    void everyInsertIsSetKnobByKnobAndShownAsItIsTyped() throws StudioFault {
        assertThat(
                        run(
                                "set",
                                "BEN",
                                "--eq",
                                "highpass:80",
                                "--eq",
                                "peak:3000:-2.5:1.4",
                                "--eq",
                                "HighShelf:9000:2",
                                "--gate",
                                "range=12,threshold=-50",
                                "--compressor",
                                "ratio=3",
                                "--de-ess",
                                "depth=6",
                                "--solo-safe"))
                .isZero();
        StripRef ben = new StripRef.OfSpeaker("BEN");
        Strip set =
                Strip.PLAIN
                        .withEqualizer(
                                Equalizer.of(
                                        Band.highPass(80),
                                        Band.peak(3000, -2.5, 1.4),
                                        Band.highShelf(9000, 2)))
                        .withGate(new Gate(-50, 12, 1, 80, 160))
                        .withCompressor(new Compressor(0, 3, 6, 5, 120, 0))
                        .withDeEsser(new DeEsser(6000, -30, 6))
                        .withSoloSafe(true);
        assertThat(mix().strip(ben)).isEqualTo(set);
        assertThat(run("show")).isZero();
        List<String> shown =
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("      --"))
                        .toList();
        assertThat(shown).hasSize(6).contains("      --eq peak:3000:-2.5:1.4");
        List<String> typed = new ArrayList<>(List.of("LADY ANNA", "--solo-safe"));
        shown.forEach(line -> typed.addAll(List.of(line.strip().split(" "))));
        assertThat(run("set", typed.toArray(String[]::new))).isZero();
        assertThat(mix().strip(ANNA)).isEqualTo(set);
        assertThat(
                        run(
                                "set",
                                "BEN",
                                "--no-solo-safe",
                                "--compressor",
                                "makeup=2",
                                "--gate",
                                "none"))
                .isZero();
        assertThat(mix().strip(ben))
                .isEqualTo(
                        set.withSoloSafe(false)
                                .withGate(Gate.NONE)
                                .withCompressor(new Compressor(0, 3, 6, 5, 120, 2)));
    }

    @Test
    void anInsertThatCannotBeReadIsRefusedAndNothingIsSet() throws StudioFault {
        for (String[] wrong :
                List.of(
                        new String[] {"--eq", "peak:3000"},
                        new String[] {"--eq", "peek:3000:2"},
                        new String[] {"--eq", "highpass:5"},
                        new String[] {"--gate", "depth=3"},
                        new String[] {"--compressor", "ratio=lots"},
                        new String[] {"--de-ess", "depth"})) {
            assertThat(run("set", "BEN", wrong[0], wrong[1])).isEqualTo(CommandLineApp.BAD_INPUT);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("That cannot be set: ");
        }
        assertThat(mix()).isEqualTo(MixSettings.USUAL);
    }

    @Test
    void aBusIsSetByItsName() throws StudioFault {
        assertThat(run("set", "music", "--gain", "-6", "--send", "-20")).isZero();
        assertThat(mix().gainDb(StemName.MUSIC)).isEqualTo(-6);
        assertThat(mix().strip(new StripRef.OfBus(StemName.MUSIC)).reverbSendDb()).isEqualTo(-20);
        assertThat(run("set", "master", "--gain", "-1")).isZero();
        assertThat(mix().strip(new StripRef.Master()).gainDb()).isEqualTo(-1);
    }

    @Test
    void whatTheScriptsCuesAskForHasStripsToo() throws StudioFault {
        StripRef beds = new StripRef.OfRow(StripRef.Row.BEDS);
        assertThat(run("set", "row:beds", "--gain", "-4", "--solo-safe")).isZero();
        assertThat(run("route", "row:beds", "effects=-2", "music=-8")).isZero();
        assertThat(mix().strip(beds)).isEqualTo(Strip.PLAIN.withGainDb(-4).withSoloSafe(true));
        assertThat(mix().desk().routing().row(beds))
                .contains(Map.of(StemName.MUSIC, -8.0, StemName.EFFECTS, -2.0));
        assertThat(run("show")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("row:beds", "-4.0 dB, solo-safe, to effects at -2.0 dB")
                .doesNotContain("row:music");
        assertThat(run("set", "row:music", "--mute")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("row:music");
        assertThat(run("set", "row:choir", "--mute")).isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    void routesRoomAndDuckingAreSet() throws StudioFault {
        assertThat(run("route", "rain", "music=-3", "effects=0")).isZero();
        assertThat(mix().desk().routing().row(RAIN))
                .contains(Map.of(StemName.MUSIC, -3.0, StemName.EFFECTS, 0.0));
        assertThat(run("route", "Rain")).isZero();
        assertThat(mix().desk().routing().row(RAIN)).isEmpty();
        assertThat(run("room", "--seconds", "2.4")).isZero();
        Room usual = Room.USUAL;
        assertThat(mix().desk().room())
                .isEqualTo(
                        new Room(2.4, usual.preDelayMs(), usual.dampingHz(), usual.widthRatio()));
        assertThat(run("ducking", "--music", "12", "--bridge", "2000")).isZero();
        assertThat(mix().ducking())
                .isEqualTo(DuckingSettings.USUAL.withDepths(12, 6, 0).withTimes(400, 1200, 2000));
    }

    @Test
    void duckingIsMadeAutomationOfItsBusOnlyWhereThereIsSome() throws StudioFault {
        assertThat(run("ducking", "--as-automation", "dialogue"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("does not take dialogue down");
        assertThat(run("ducking", "--music", "0", "--as-automation", "music"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(mix()).isEqualTo(MixSettings.USUAL);
        assertThat(run("ducking", "--music", "11", "--as-automation", "music")).isZero();
        assertThat(mix().ducking()).isEqualTo(DuckingSettings.USUAL.withDepths(0, 6, 0));
        StripRef music = new StripRef.OfBus(StemName.MUSIC);
        assertThat(mix().strip(music).lane(AutomationLane.Parameter.GAIN).orElseThrow().keys())
                .anyMatch(key -> Math.abs(key.value() + 11) < 0.01)
                .anyMatch(key -> key.value() == 0);
    }

    @Test
    void everyStripIsShownInWordsAndAsData() {
        assertThat(run("set", "BEN", "--preset", "phone")).isZero();
        assertThat(run("show")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("speaker:LADY ANNA", "track:t1 (Rain)", "bus:ensemble", "master")
                .contains("speaker:BEN", "+0.0 dB, 5 bands, compressor 4.0:1 from -30 dB")
                .contains("ducking: music 9.0");
        assertThat(run("show", "--json")).isZero();
        JsonNode answer =
                JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(answer.get("strips").get(0).get("strip").asString())
                .isEqualTo("speaker:LADY ANNA");
        assertThat(answer.get("strips").get(0).get("lines").asInt()).isEqualTo(2);
        assertThat(
                        answer.get("strips")
                                .get(1)
                                .get("knobs")
                                .get("compressor")
                                .get("ratio")
                                .asDouble())
                .isEqualTo(4);
    }

    @Test
    void whatTheDeskDoesNotHaveIsRefusedWithARemedy() throws StudioFault {
        assertThat(run("set", "NOBODY", "--gain", "0")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("desk show");
        assertThat(run("set", "BEN", "--gain", "99")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("set", "BEN", "--preset", "opera")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("route", "music", "effects=0")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("route", "BEN", "choir=0")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("room", "--seconds", "99")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(mix()).isEqualTo(MixSettings.USUAL);
    }
}
