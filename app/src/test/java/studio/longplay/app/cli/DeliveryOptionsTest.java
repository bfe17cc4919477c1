package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import picocli.CommandLine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.Cast;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.StemWish;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.ExportWords;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DeliveryOptionsTest {
    private static DeliverySettings said() throws StudioFault {
        Project project = Project.of("Play", "play.fountain", "ANNA\nHello.\n");
        return DeliverySettings.of(
                project.withExport(
                                project.export()
                                        .withPreset("uhd")
                                        .withCaptions(CaptionPlace.BURNED))
                        .withMix(
                                project.mix()
                                        .withLoudnessTarget("broadcast")
                                        .withGainDb(StemName.MUSIC, -4))
                        .withCast(new Cast(Map.of("ANNA", "nora"))));
    }

    private static DeliverySettings over(String... options) throws StudioFault {
        DeliveryOptions read = new DeliveryOptions();
        new CommandLine(read).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(options);
        return read.over(said());
    }

    @Test
    void theGuidePacesToTwoHoursUnlessALengthIsSaid() throws StudioFault {
        String[] guide = {"-o", "film", "--answers", "online,looping,soft", "--length", "90m"};
        assertThat(over(guide).length()).contains(MediaTime.ofSeconds(5400));
        assertThat(over(Arrays.copyOf(guide, 4)).length()).contains(MediaTime.ofSeconds(7200));
        guide[5] = "any";
        assertThat(over(guide).length()).isEmpty();
        assertThat(over("-o", "film", "--preset", "feature-120").length()).isEmpty();
    }

    /// What the window asks for, as the command in the ledger says it.
    @ParameterizedTest
    @FieldSource("WINDOW")
    void whatTheWindowAskedForIsSaidInWords(DeliverySettings asked, @TempDir Path home)
            throws StudioFault {
        CareWish care = new CareWish(Set.of(PauseOn.HEAT), true, QualityWish.Depth.FULL, true);
        ExportWords words =
                new ExportWords(Path.of("play"), Path.of("film"), asked, care, MarkPolicy.OFF);
        List<String> said = words.on(PresetShelf.of(home));
        assertThat(said).startsWith("export", Path.of("play").toAbsolutePath().toString());
        CommandLine line =
                new CommandLine(new CommandLineApp()).setCaseInsensitiveEnumValuesAllowed(true);
        assertThat(line.parseArgs(said.toArray(String[]::new)).subcommand().errors()).isEmpty();
        assertThat(said).containsAll(CARE).contains("--no-mark");
        List<String> options =
                said.subList(2, said.size()).stream().filter(word -> !CARE.contains(word)).toList();
        assertThat(over(options.toArray(String[]::new))).isEqualTo(asked);
    }

    private static final List<String> CARE =
            List.of("--pause-on=heat", "--clean", "--full-check", "--sync-leader");

    static final List<DeliverySettings> WINDOW = window();

    private static List<DeliverySettings> window() {
        try {
            DeliverySettings usual = said();
            ExportPreset sold = ExportPreset.find("audiobook-acx").orElseThrow();
            ExportPreset own = ExportPreset.UHD.withName("club");
            MediaTime third = new MediaTime(MediaTime.TICKS_PER_SECOND / 3 + 1);
            return List.of(
                    usual.withRange(Optional.of(TimeRange.between(third, MediaTime.ofSeconds(90)))),
                    usual.withPreset(
                                    PresetTerms.over(
                                            ExportPreset.HD,
                                            Map.of(
                                                    "codec",
                                                    "av1",
                                                    "container",
                                                    "webm",
                                                    "motion",
                                                    "still",
                                                    "rate",
                                                    "23.976")))
                            .withCaptions(CaptionChoice.BOTH)
                            .withLength(Optional.of(MediaTime.ofSeconds(7200)))
                            .withStems(new StemWish(StemFormat.FLAC, true)),
                    usual.withPreset(PresetTerms.over(sold, Map.of("use", "private")))
                            .withTarget(LoudnessTarget.PODCAST)
                            .withCast(Map.of("ANNA", "nora", "MR. B", "marcus")),
                    usual.withPreset(PresetTerms.over(own, Map.of("bitrate", "12345678")))
                            .withPreset(
                                    PresetTerms.over(
                                            ExportPreset.HD, Map.of("bitrate", "12345678"))));
        } catch (StudioFault fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void aVoiceThereIsNotAndATermThatSaysNothingAreRefused() {
        assertThatThrownBy(() -> over("-o", "film", "--voice", "ANNA=nobody"))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> over("-o", "film", "--term", "private"))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("private");
    }

    @Test
    void whatIsNotSaidStaysAsTheProjectSays() throws StudioFault {
        assertThat(over("-o", "film")).isEqualTo(said());
    }

    @Test
    void whatIsSaidOverrulesTheProject() throws StudioFault {
        DeliverySettings settings =
                over(
                        "-o",
                        "film",
                        "--preset",
                        "preview",
                        "--loudness",
                        "podcast",
                        "--captions",
                        "none",
                        "--jobs",
                        "3");
        assertThat(settings.preset()).isEqualTo(ExportPreset.PREVIEW);
        assertThat(settings.target()).isEqualTo(LoudnessTarget.PODCAST);
        assertThat(settings.captions()).isEqualTo(CaptionChoice.NONE);
        assertThat(settings.jobs()).isEqualTo(3);
        assertThat(settings.cast()).isEqualTo(said().cast());
        assertThat(settings.sound()).isEqualTo(said().sound());
    }
}
