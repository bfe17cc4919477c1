package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.Cast;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;

import java.util.Map;

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
                        .withCast(new Cast(Map.of("ANNA", "slt-high"))));
    }

    private static DeliverySettings over(String... options) throws StudioFault {
        DeliveryOptions read = new DeliveryOptions();
        new CommandLine(read).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(options);
        return read.over(said());
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
