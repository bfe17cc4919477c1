package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.Objects;

class PacedLengthTest {
    private @Nullable Script script;

    @BeforeEach
    void readThePlay() throws StudioFault {
        script = new ScriptParser().parse(play(), "play.fountain");
    }

    private static String play() {
        StringBuilder text = new StringBuilder();
        for (int scene = 0; scene < 20; scene++) {
            text.append("INT. ROOM ").append(scene).append("\n\n");
            for (int line = 0; line < 10; line++) {
                text.append(line % 2 == 0 ? "ANNA\n" : "BEN\n")
                        .append("Some words that are said here")
                        .append(" and there".repeat((scene * 7 + line * 3) % 11))
                        .append(".\n\n");
            }
        }
        return text.toString();
    }

    private static Assembly assembly(FrameRate rate) {
        return new Assembly(Pacing.DEFAULT, rate);
    }

    private Programme laid(Assembly assembly) {
        return assembly.lay(Objects.requireNonNull(script), new UsualLengths());
    }

    private MediaTime spoken(FrameRate rate) {
        return laid(assembly(rate)).scenes().stream()
                .flatMap(scene -> scene.lines().stream())
                .map(line -> line.range().duration())
                .reduce(MediaTime.ZERO, MediaTime::plus);
    }

    @ParameterizedTest
    @CsvSource({"1.15, 30, 1", "1.5, 30, 1", "1.5, 25, 1", "1.3, 24, 1", "1.4, 30000, 1001"})
    void aProgrammeIsPacedToTheFrame(double times, int numerator, int denominator)
            throws StudioFault {
        FrameRate rate = new FrameRate(numerator, denominator);
        MediaTime own = laid(assembly(rate)).duration();
        MediaTime wanted = MediaTime.ofMillis(Math.round(own.toMillisFloor() * times));
        PacedLength pace = new PacedLength(wanted, rate, tried -> laid(tried).duration());
        PacedLength.Fitted fitted = pace.fit(assembly(rate), spoken(rate), 1);
        Programme paced = laid(fitted.assembly());
        assertThat(paced.duration()).isEqualTo(pace.wanted());
        assertThat(paced.duration().minus(wanted).toMillisFloor()).isBetween(-400L, 400L);
        assertThat(fitted.pauses()).isGreaterThan(1);
        Assembly free = assembly(rate).with(Pacing.DEFAULT.stretched(fitted.pauses()));
        MediaTime held = paced.duration().minus(laid(free).duration());
        // Lines as long as each other jump by a frame at once, and scenes by a step.
        MediaTime frame = MediaTime.ofFrames(1, rate);
        MediaTime step = MediaTime.ofFrames(Assembly.gridFrames(rate), rate);
        long most = 200 * frame.toMillisFloor() + 20 * step.toMillisFloor();
        assertThat(held.toMillisFloor()).isBetween(0L, most);
    }

    /// Twice as many lines as would fall on another step by chance.
    @Test
    void aWordMoreMostlyLeavesAllPausesAndTheTempo() throws StudioFault {
        FrameRate rate = FrameRate.FPS_30;
        MediaTime own = laid(assembly(rate)).duration();
        double pauses = fitted(own, 1.3, rate).pauses();
        double tempo = quickened(own, 0.8, rate);
        assertThat(tempo * 50).isCloseTo(Math.rint(tempo * 50), within(1e-9));
        int others = 0;
        for (int line = 0; line < 20; line++) {
            String text = play();
            int at = 0;
            for (int i = 0; i <= 9 * line; i++) {
                at = text.indexOf("Some words", at + 1);
            }
            script =
                    new ScriptParser()
                            .parse(
                                    text.substring(0, at) + "Now " + text.substring(at),
                                    "play.fountain");
            others += fitted(own, 1.3, rate).pauses() == pauses ? 0 : 1;
            others += quickened(own, 0.8, rate) == tempo ? 0 : 1;
        }
        assertThat(others).isLessThan(40 / 4);
    }

    private PacedLength.Fitted fitted(MediaTime own, double times, FrameRate rate)
            throws StudioFault {
        return pace(own, times, rate).fit(assembly(rate), spoken(rate), 1);
    }

    private double quickened(MediaTime own, double times, FrameRate rate) throws StudioFault {
        return pace(own, times, rate).quickening(assembly(rate), spoken(rate), 1);
    }

    private PacedLength pace(MediaTime own, double times, FrameRate rate) {
        MediaTime wanted = MediaTime.ofMillis(Math.round(own.toMillisFloor() * times));
        return new PacedLength(wanted, rate, tried -> laid(tried).duration());
    }

    @Test
    void twoHoursAreJustSoManyFramesAndSamples() {
        PacedLength pace =
                new PacedLength(MediaTime.ofSeconds(7200), FrameRate.FPS_30, _ -> MediaTime.ZERO);
        assertThat(pace.wanted().toFramesFloor(FrameRate.FPS_30)).isEqualTo(216_000);
        assertThat(pace.wanted().toSamplesFloor(SampleRate.HZ_48000)).isEqualTo(345_600_000);
    }

    @Test
    void whatShorterPausesCannotDoFasterSpeechMust() throws StudioFault {
        FrameRate rate = FrameRate.FPS_30;
        MediaTime own = laid(assembly(rate)).duration();
        MediaTime wanted = MediaTime.ofMillis(Math.round(own.toMillisFloor() * 0.8));
        PacedLength pace = new PacedLength(wanted, rate, tried -> laid(tried).duration());
        assertThat(pace.quickening(assembly(rate), spoken(rate), 1)).isBetween(1.05, 1.5);
        PacedLength little =
                new PacedLength(
                        MediaTime.ofMillis(Math.round(own.toMillisFloor() * 0.97)),
                        rate,
                        tried -> laid(tried).duration());
        assertThat(little.quickening(assembly(rate), spoken(rate), 1)).isEqualTo(1);
    }

    @Test
    void aLengthOutOfReachIsRefusedWithThoseInReach() throws StudioFault {
        FrameRate rate = FrameRate.FPS_30;
        for (MediaTime wanted :
                new MediaTime[] {MediaTime.ofSeconds(30), MediaTime.ofSeconds(9999)}) {
            PacedLength pace = new PacedLength(wanted, rate, tried -> laid(tried).duration());
            assertThatThrownBy(
                            () -> {
                                pace.quickening(assembly(rate), spoken(rate), 1);
                                pace.fit(assembly(rate), spoken(rate), 1);
                            })
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault -> {
                                assertThat(fault.code()).isEqualTo("length.unreachable");
                                assertThat(fault.remedy()).startsWith("Choose a length from 0:");
                            });
        }
    }

    @Test
    void scenesLastWholeSamplesAtEveryRate() {
        for (FrameRate rate :
                new FrameRate[] {
                    FrameRate.FPS_24,
                    FrameRate.FPS_25,
                    FrameRate.FPS_30,
                    FrameRate.NTSC_30,
                    new FrameRate(24_000, 1001),
                    new FrameRate(60_000, 1001)
                }) {
            MediaTime step = MediaTime.ofFrames(Assembly.gridFrames(rate), rate);
            MediaTime whole =
                    MediaTime.ofSamples(
                            step.toSamplesFloor(SampleRate.HZ_48000), SampleRate.HZ_48000);
            assertThat(whole).as(rate.toString()).isEqualTo(step);
        }
    }
}
