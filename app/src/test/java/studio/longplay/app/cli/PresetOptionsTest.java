package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class PresetOptionsTest {
    @TempDir Path home;

    private static PresetOptions of(String... options) {
        PresetOptions read = new PresetOptions();
        new CommandLine(read).parseArgs(options);
        return read;
    }

    @Test
    void whatIsNotSaidChangesNothing() throws StudioFault {
        assertThat(of().over(ExportPreset.UHD, home)).isEqualTo(ExportPreset.UHD);
        assertThat(of().kept(ExportSettings.USUAL, home)).isEqualTo(ExportSettings.USUAL);
    }

    @Test
    void theBitRateFollowsUntilItIsSetByHand() throws StudioFault {
        ExportPreset small = of("--size", "960x540").over(ExportPreset.HD, home);
        assertThat(small.bitRate()).isEqualTo(2_000_000);
        ExportPreset own =
                of("--bitrate", "3M", "--size", "4k", "--codec", "av1").over(ExportPreset.HD, home);
        assertThat(own.bitRate()).isEqualTo(3_000_000);
        assertThat(own.picture().codec()).isEqualTo(VideoCodec.AV1);
        assertThat(of("--commercial").over(own, home).delivery().use()).isEqualTo(Use.COMMERCIAL);
    }

    @Test
    void aProjectKeepsWhatDiffersAndNothingElse() throws StudioFault {
        ExportSettings kept =
                of("--preset", "uhd", "--codec", "hevc", "--rate", "30", "--length", "90m")
                        .kept(ExportSettings.USUAL, home);
        assertThat(kept.preset()).isEqualTo("uhd");
        assertThat(kept.terms()).isEqualTo(Map.of("codec", "hevc", "length", "90m"));
        ExportSettings again = of("--bitrate", "9M").kept(kept, home);
        assertThat(again.terms())
                .isEqualTo(Map.of("codec", "hevc", "length", "90m", "bitrate", "9M"));
        assertThat(of("--length", "2m").length(Optional.empty()))
                .contains(MediaTime.ofSeconds(120));
    }

    @Test
    void aProjectWithAPresetOfOnesOwnNeedsNoShelf() throws StudioFault {
        ExportPreset wanted = of("--codec", "hevc").over(ExportPreset.UHD, home);
        PresetShelf.of(home).save(OwnPreset.of("mine", "", ExportPreset.UHD, wanted));
        ExportSettings kept = of("--preset", "mine").kept(ExportSettings.USUAL, home);
        assertThat(kept.terms()).containsEntry("based-on", "uhd");
        PresetShelf.of(home).remove("mine");
        ExportPreset found = PresetTerms.asked(kept).orElseThrow();
        assertThat(found).isEqualTo(wanted.withName("mine"));
    }
}
